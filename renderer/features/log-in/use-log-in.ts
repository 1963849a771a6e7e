import { useState } from 'react';
import { unitKey } from '../../../shared/domain/unit-key.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import type { Who } from '../../../shared/sync/account-answers.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import { machineForUnit, machineOfProfile } from '../../data/machine-of-profile.ts';
import { profileOfAccount } from '../../data/profile-of-account.ts';
import { unitOfProfile } from '../../data/unit-of-profile.ts';
import { hubFailure } from '../../sync/hub-failure.ts';
import { errorMessage } from '../../ui/show-error.ts';

export interface Credentials {
  readonly account: string;
  readonly password: string;
}

interface LogInOptions {
  readonly bridge: Bridge;
  /** Whoever worked in this browser last, null for nobody. */
  readonly profile: Profile | null;
  /** What the city does not have of the last one's work, when that is known. */
  readonly unsent?: Profile['unsent'];
  readonly onLogIn: (profile: Profile) => Promise<void>;
}

interface LogIn {
  readonly busy: boolean;
  /** Why it did not work, empty while nothing is wrong. */
  readonly trouble: string;
  readonly logIn: (given: Credentials) => Promise<void>;
}

/** The profile of this browser once the account is in: the same data for the same unit, other data for another. */
function profileAfter({ profile, unsent }: LogInOptions, deviceKey: string, who: Who): Profile {
  const unit = unitKey(who);
  const isOther = profile?.mode === 'office' && unitOfProfile(profile) !== unit;
  const { deviceId } = isOther ? machineForUnit(profile, unit) : machineOfProfile(profile);
  const at = systemClock.now().toISOString();
  return profileOfAccount(profile, who, { deviceId, deviceKey, at, ...(unsent && { unsent }) });
}

/** Signs in at the hub that serves the page. */
export function useLogIn(options: LogInOptions): LogIn {
  const { bridge, profile, onLogIn } = options;
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  return {
    busy,
    trouble,
    logIn: async (given) => {
      setBusy(true);
      setTrouble('');
      try {
        const { deviceId, deviceKey } = machineOfProfile(profile);
        const outcome = await bridge.hub.signIn({ ...given, deviceId, deviceKey });
        if (outcome.kind !== 'ok') throw hubFailure(outcome);
        await onLogIn(profileAfter(options, deviceKey, outcome.value));
      } catch (error) {
        setTrouble(errorMessage(error));
      } finally {
        setBusy(false);
      }
    },
  };
}
