import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { Store } from '../data/store.ts';
import { probeAs } from './probe-as.ts';
import type { MachineFacts } from './report-device.ts';
import { resendOwn } from './resend-own.ts';
import { readDataKey } from '../data/read-data-key.ts';
import { createSync, type Sync } from './sync.ts';
import { openSyncDatabase, syncDatabaseName } from './sync-database.ts';
import { syncOrder } from './sync-order.ts';
import { openSyncStore } from './sync-store.ts';

/** Milliseconds between two questions to a hub that does not answer. */
const patience = { first: 1000, most: 60_000 };

async function readMachine({ app, storage }: Bridge): Promise<MachineFacts> {
  const [{ version }, { freeBytes }] = await Promise.all([app.info(), storage.status()]);
  return { version, freeDisk: Math.floor(freeBytes) };
}

/** Opens the sync's own records and starts syncing the open data. */
export async function startSync(bridge: Bridge, profile: Profile, store: Store, clock: Clock): Promise<Sync> {
  const key = await readDataKey(bridge, profile);
  const records = await openSyncStore(openSyncDatabase(syncDatabaseName(profile)), clock, key?.key ?? null);
  const hub = { ...bridge.hub, probe: () => probeAs(bridge.hub, profile) };
  const machine = bridge.kind === 'desktop' ? () => readMachine(bridge) : null;
  const fileHost = { calls: bridge.evidence, mode: profile.mode };
  const names = syncOrder;
  const sync = await createSync({ store, hub, records, clock, names, patience, machine, fileHost });
  await resendOwn(store, records);
  sync.start();
  return sync;
}
