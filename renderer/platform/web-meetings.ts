import type { Calls } from '../../shared/ipc/channels.ts';
import { createMeetingClient } from '../../shared/sync/meeting-client.ts';
import { createSignedInMark } from './signed-in-mark.ts';
import { webSend } from './web-send.ts';

/** The `meetings` area in a browser. Joining gives the browser a session, like signing in. */
export function createWebMeetings(): Calls<'meetings'> {
  const client = createMeetingClient(webSend);
  const signedIn = createSignedInMark();
  return {
    ...client,
    join: async (joining) => {
      const outcome = await client.join(joining);
      if (outcome.kind === 'ok') signedIn.set(true);
      return outcome;
    },
  };
}
