import { HubIdentitySchema, identityPath } from '../../shared/sync/hub-identity.ts';
import { isPinned } from '../../shared/sync/hub-pin.ts';
import { askHub, type Send } from '../../shared/sync/hub-client.ts';
import type { HubFailure } from '../../shared/sync/hub-outcome.ts';
import type { HubAddress } from './hub-address.ts';

/** Whether the hub that answers is the one this PC is known at. */
export interface HubCheck {
  /** Asked before the token goes to `address`; null when it may. An address that was let in is not asked again. */
  readonly admit: (address: string) => Promise<HubFailure | null>;
  /** The hub has just given this PC its token: it is this PC's hub from now on. */
  readonly learn: () => Promise<void>;
  readonly forget: () => void;
}

/** @param sendOpenly asks the hub at the current address, without the token */
export function createHubCheck(address: HubAddress, sendOpenly: Send): HubCheck {
  const admitted = new Set<string>();
  const ask = () => askHub(sendOpenly, HubIdentitySchema, { method: 'GET', path: identityPath, body: null });
  return {
    admit: async (place) => {
      const known = address.hub();
      if (known === null || admitted.has(place)) return null;
      const outcome = await ask();
      // A hub of an earlier version does not name itself, and the token is all there is to know it by.
      const isSame = outcome.kind === 'ok' ? outcome.value.hub === known : outcome.kind === 'rejected';
      if (isSame) {
        admitted.add(place);
        return null;
      }
      return outcome.kind === 'ok' ? { kind: 'other-hub' } : outcome;
    },
    learn: async () => {
      const outcome = await ask();
      admitted.clear();
      address.setHub(outcome.kind === 'ok' ? outcome.value.hub : null);
      const [pin, authority] = [address.pin(), outcome.kind === 'ok' ? outcome.value.authority : undefined];
      // What was typed is the short form of what the hub, known by it, says in full.
      if (pin !== null && authority !== undefined && isPinned(pin, authority)) address.setPin(authority);
    },
    forget: () => address.setHub(null),
  };
}
