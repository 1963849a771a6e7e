import { useState } from 'react';
import type { Who } from '../../../shared/sync/account-answers.ts';
import type { HubOutcome } from '../../../shared/sync/hub-outcome.ts';
import { profileOfAccount } from '../../data/profile-of-account.ts';
import { useServices } from '../../data/services-context.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { hubFailure } from './hub-failure.ts';

interface Connect {
  readonly busy: boolean;
  /** Why it did not work, empty while nothing is wrong. */
  readonly trouble: string;
  /** Takes over the account the hub knows this PC as, and opens the page anew with it. */
  readonly connect: (ask: () => Promise<HubOutcome<Who>>) => Promise<void>;
}

export function useConnect(): Connect {
  const { bridge, profile } = useServices();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  return {
    busy,
    trouble,
    connect: async (ask) => {
      setBusy(true);
      setTrouble('');
      try {
        const outcome = await ask();
        if (outcome.kind !== 'ok') throw hubFailure(outcome);
        await bridge.profile.write(profileOfAccount(profile, outcome.value));
        location.reload();
      } catch (error) {
        setTrouble(errorMessage(error));
      } finally {
        setBusy(false);
      }
    },
  };
}
