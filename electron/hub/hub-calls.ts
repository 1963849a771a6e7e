import { setTimeout } from 'node:timers/promises';
import type { Calls } from '../../shared/ipc/channels.ts';
import { createChangeStream } from '../../shared/sync/change-stream.ts';
import { createHubClient } from '../../shared/sync/hub-client.ts';
import type { Log } from '../log.ts';
import { createCredentials } from './credentials.ts';
import { createHubAddress } from './hub-address.ts';
import { createHubFetch, type Fetch } from './hub-fetch.ts';
import { createTokenVault, type SecretStore } from './token-vault.ts';

interface Options {
  readonly addressFile: string;
  readonly tokenFile: string;
  readonly fetch: Fetch;
  readonly secrets: SecretStore;
  readonly platform: NodeJS.Platform;
  /** What people call this PC. */
  readonly pcName: string;
  readonly log: Log;
}

/** A township's line may be slow; a batch of 5 MB still comes through in this time, in milliseconds. */
const patience = 60_000;

/** The `hub` area of the bridge: the one place of this program that speaks to a network. */
export function createHubCalls({ addressFile, tokenFile, fetch, pcName, ...rest }: Options): Calls<'hub'> {
  const address = createHubAddress(addressFile);
  const vault = createTokenVault({ ...rest, path: tokenFile });
  const { send, openStream } = createHubFetch({
    fetch,
    address: address.current,
    token: vault.read,
    patience,
  });
  const client = createHubClient(send);
  const stream = createChangeStream({
    open: openStream,
    wait: (ms) => setTimeout(ms, undefined, { ref: false }),
  });
  const credentials = createCredentials(send, vault);
  return {
    status: async () => ({
      address: address.current(),
      fixed: false,
      signedIn: (await vault.read()) !== null,
    }),
    configure: async ({ address: typed }) => {
      address.set(typed);
      stream.close();
    },
    ...client,
    changes: stream.next,
    endChanges: async () => stream.close(),
    enrol: ({ code, deviceId }) => credentials.enrol(code, { id: deviceId, name: pcName }),
    signIn: ({ account, password, deviceId }) =>
      credentials.signIn(account, password, { id: deviceId, name: pcName }),
    signOut: async () => {
      stream.close();
      await credentials.signOut();
    },
  };
}
