import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { Store } from '../data/store.ts';
import { createSync, type Sync } from './sync.ts';
import { openSyncDatabase, syncDatabaseName } from './sync-database.ts';
import { syncOrder } from './sync-order.ts';
import { openSyncStore } from './sync-store.ts';

/** Milliseconds between two questions to a hub that does not answer. */
const patience = { first: 1000, most: 60_000 };

/** Opens the sync's own records and starts syncing the open data. */
export async function startSync(
  bridge: Bridge,
  mode: Profile['mode'],
  store: Store,
  clock: Clock,
): Promise<Sync> {
  const records = await openSyncStore(openSyncDatabase(syncDatabaseName(mode)), clock);
  const sync = await createSync({ store, hub: bridge.hub, records, clock, names: syncOrder, patience });
  sync.start();
  return sync;
}
