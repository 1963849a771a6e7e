import type { Calls } from '../../shared/ipc/channels.ts';
import type { DeviceSigner } from './device-signer.ts';

type Renew = DeviceSigner['renew'];

/** The ways to enrol this PC over the network, after which it signs with a new key. */
export function renewOnEnrolment(hub: Calls<'hub'>, renew: Renew): Calls<'hub'> {
  const then = async (enrolling: ReturnType<Calls<'hub'>['enrol']>): ReturnType<Calls<'hub'>['enrol']> => {
    const outcome = await enrolling;
    if (outcome.kind === 'ok') renew(outcome.value);
    return outcome;
  };
  return { ...hub, enrol: (by) => then(hub.enrol(by)), signIn: (by) => then(hub.signIn(by)) };
}

/** The same for the way by package. */
export const renewByPackage = (carry: Calls<'carry'>, renew: Renew): Calls<'carry'> => ({
  ...carry,
  enrol: async (by) => {
    const who = await carry.enrol(by);
    renew(who);
    return who;
  },
});
