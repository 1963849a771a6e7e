import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildHub } from '../../server/app.ts';
import { withClosed } from '../../server/accounts/with-closed.ts';
import type { HubSession } from '../../server/session.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import { openSqliteStore } from '../../server/store/open-store.ts';
import { testDisk } from '../helpers/test-disk.ts';

export interface TestHub {
  readonly address: string;
  readonly store: HubStore;
  /** Lets `session` in with this token. */
  readonly admit: (token: string, session: HubSession) => void;
  /** Ends the token's session. */
  readonly dismiss: (token: string) => void;
  /** The hub goes away and comes back at another address, with the same data. */
  readonly move: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A client that hung up has a connection in reserve, for which a closing server waits a minute. */
async function closeAtOnce(hub: FastifyInstance): Promise<void> {
  const closing = hub.close();
  hub.server.closeAllConnections();
  await closing;
}

/** A real hub on loopback; who asks is told by the token alone. It has a fresh SQLite file unless given a store. */
export async function openTestHub(given?: HubStore): Promise<TestHub> {
  const folder = mkdtempSync(join(testDisk, 'gongping-sync-hub-'));
  const store = given ?? (await openSqliteStore(folder));
  const sessions = new Map<string, HubSession>();
  const open = async () => {
    const hub = await buildHub({
      store,
      rendererFolder: null,
      evidence: { folder: join(folder, 'evidence'), maxBytes: 20_000_000, quotaBytes: 2_000_000_000 },
      authenticate: async ({ headers }) => {
        const session = sessions.get(headers.authorization?.slice('Bearer '.length) ?? '');
        return session ? withClosed(store, session) : null;
      },
    });
    return { hub, address: await hub.listen({ host: '127.0.0.1', port: 0 }) };
  };
  let running = await open();
  return {
    get address() {
      return running.address;
    },
    store,
    admit: (token, session) => sessions.set(token, session),
    dismiss: (token) => sessions.delete(token),
    move: async () => {
      await closeAtOnce(running.hub);
      running = await open();
      return running.address;
    },
    close: async () => {
      await closeAtOnce(running.hub);
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
