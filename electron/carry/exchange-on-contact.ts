import type { Calls } from '../../shared/ipc/channels.ts';
import type { CarryKeys } from './carry-keys.ts';

/**
 * Has the keys exchanged while there is a network: when the PC is enrolled, and once in each run, for PCs that were
 * enrolled before there were keys and for hubs that have forgotten them.
 */
export function exchangeOnContact(hub: Calls<'hub'>, { exchange }: CarryKeys): Calls<'hub'> {
  let isDone = false;
  const then = async <T extends { readonly kind: string }>(outcome: T): Promise<T> => {
    if (outcome.kind === 'ok') {
      isDone = true;
      await exchange();
    }
    return outcome;
  };
  return {
    ...hub,
    enrol: async (input) => then(await hub.enrol(input)),
    signIn: async (input) => then(await hub.signIn(input)),
    probe: async () => {
      const outcome = await hub.probe();
      return isDone ? outcome : then(outcome);
    },
  };
}
