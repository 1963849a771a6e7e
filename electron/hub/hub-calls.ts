import { setTimeout } from 'node:timers/promises';
import type { Calls } from '../../shared/ipc/channels.ts';
import { createChangeStream } from '../../shared/sync/change-stream.ts';
import { createHubClient } from '../../shared/sync/hub-client.ts';
import { createCredentials, type Pc } from './credentials.ts';
import type { HubLink } from './hub-link.ts';

/** What the page says of this PC. */
interface Machine {
  readonly deviceId: string;
  readonly deviceKey?: string;
  readonly unit?: string;
}

/** The `hub` area of the bridge. `pcName` is what people call this PC. */
export function createHubCalls(link: HubLink, pcName: string): Calls<'hub'> {
  const { address, vault, send, openStream } = link;
  const client = createHubClient(send);
  const stream = createChangeStream({
    open: openStream,
    wait: (ms) => setTimeout(ms, undefined, { ref: false }),
  });
  const credentials = createCredentials(link);
  const pcOf = ({ deviceId: id, deviceKey: key, unit }: Machine): Pc => ({ id, name: pcName, key, unit });
  return {
    status: async () => {
      const [authority, before] = [address.pin(), address.before()];
      return {
        address: address.current(),
        fixed: false,
        signedIn: (await vault.read()) !== null,
        ...(authority !== null && { authority }),
        ...(before !== null && { before }),
      };
    },
    configure: async ({ address: typed }) => {
      address.set(typed);
      stream.close();
    },
    ...client,
    changes: stream.next,
    endChanges: async () => stream.close(),
    enrol: ({ code, ...machine }) => credentials.enrol(code, pcOf(machine)),
    signIn: ({ account, password, ...machine }) => credentials.signIn(account, password, pcOf(machine)),
    signOut: async () => {
      stream.close();
      await credentials.signOut();
    },
  };
}
