import type { Profile, ShelvedUnit } from '../../shared/ipc/profile.ts';
import { shelve } from './shelve.ts';

/** The profile with a unit taken from the shelf, and the present one put there. The unit must sign in anew. */
export function returnToUnit(
  profile: Profile,
  unit: ShelvedUnit,
  unsent: Profile['unsent'],
  at: string,
): Profile {
  const { leftAt: _leftAt, ...seat } = unit;
  const { deviceKey, shelf = [] } = profile;
  const rest = shelf.filter((one) => one !== unit);
  return {
    mode: 'office',
    ...seat,
    ...(deviceKey !== undefined && { deviceKey }),
    shelf: [...rest, shelve(profile, unsent, at)],
  };
}
