import type { Profile } from '../../shared/ipc/profile.ts';
import { newId } from './new-id.ts';
import { unitOfProfile } from './unit-of-profile.ts';

/** What this machine says of itself when somebody signs in at the hub. */
export interface Machine {
  readonly deviceId: string;
  readonly deviceKey: string;
  /** Whose data is open; the hub refuses an account of another unit. */
  readonly unit?: string;
}

/** The machine with the data that is open on it, or with none yet. */
export function machineOfProfile(profile: Profile | null): Machine {
  const deviceKey = profile?.deviceKey ?? newId('key');
  if (profile?.mode !== 'office') return { deviceId: profile?.deviceId ?? newId('pc'), deviceKey };
  return { deviceId: profile.deviceId, deviceKey, unit: unitOfProfile(profile) };
}

/** The machine as another unit knows it, under a name of its own: each unit's devices stay that unit's. */
export function machineForUnit(profile: Profile, unit: string): Machine {
  const earlier = profile.shelf?.find((held) => unitOfProfile(held) === unit);
  const { deviceKey } = machineOfProfile(profile);
  return { deviceId: earlier?.deviceId ?? newId('pc'), deviceKey, unit };
}
