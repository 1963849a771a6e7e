import 'fake-indexeddb/auto';
import { setTimeout } from 'node:timers/promises';
import { createRxDatabase, type HashFunction } from 'rxdb';
import { hashStringToNumber } from 'rxdb/plugins/utils';
import { firstValueFrom, of } from 'rxjs';
import { createHubFetch } from '../../electron/hub/hub-fetch.ts';
import type { AppDatabase } from '../../renderer/data/app-database.ts';
import { createDiskGuard } from '../../renderer/data/disk-guard.ts';
import { layeredStorage } from '../../renderer/data/layered-storage.ts';
import { createMirrorWriter } from '../../renderer/data/mirror-writer.ts';
import { createSaveStatus } from '../../renderer/data/save-status.ts';
import { createSerialQueue } from '../../renderer/data/serial-queue.ts';
import type { Store } from '../../renderer/data/store.ts';
import { createCopyDoubts } from '../../renderer/data/copy-doubts.ts';
import { createStateMarker } from '../../renderer/data/state-marker.ts';
import { createUnreadableFields } from '../../renderer/data/unreadable-fields.ts';
import { createSync, type Sync } from '../../renderer/sync/sync.ts';
import type { FileHost } from '../../renderer/sync/send-files.ts';
import { openSyncDatabase } from '../../renderer/sync/sync-database.ts';
import type { SyncStatus } from '../../renderer/sync/sync-status.ts';
import { openSyncStore, type SyncStore } from '../../renderer/sync/sync-store.ts';
import { importDataKey, type DataKey } from '../../shared/crypto/data-key.ts';
import type { Calls } from '../../shared/ipc/channels.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { rxSchemaOf } from '../../shared/schema/to-rx-schema.ts';
import { createChangeStream } from '../../shared/sync/change-stream.ts';
import { createHubClient } from '../../shared/sync/hub-client.ts';
import type { HubSession } from '../../server/session.ts';
import { MemoryMirror } from '../helpers/memory-mirror.ts';
import { createFaultyNetwork, type FaultyNetwork } from './faulty-network.ts';
import type { TestHub } from './open-test-hub.ts';

/** What stays of a PC when its program is closed: its disk and its place in the network. */
export interface Machine {
  readonly name: string;
  readonly session: HubSession;
  readonly collections: readonly CollectionName[];
  readonly network: FaultyNetwork;
  readonly mirror: MemoryMirror;
  /** What its vault has. */
  readonly key: DataKey;
  /** Bytes free on its disk; the program stops writing below 300 MB. */
  readonly disk: { ok: boolean };
}

/** A running program on a machine. */
export interface Client {
  readonly machine: Machine;
  readonly store: Store;
  readonly records: SyncStore;
  readonly sync: Sync;
  readonly status: () => Promise<SyncStatus>;
  /** Waits until the status is as wanted. */
  readonly until: (isRight: (status: SyncStatus) => boolean) => Promise<SyncStatus>;
  readonly close: () => Promise<void>;
}

const hashFunction: HashFunction = async (input) =>
  hashStringToNumber(typeof input === 'string' ? input : '').toString(36);

export const machineKey = await importDataKey(new Uint8Array(32).fill(5));

const unused = (): Promise<never> => Promise.reject(new Error('not used'));

/** The database of a machine with a few of the collections: the free RxDB opens 13 in one process. */
async function openSome({
  name,
  collections,
  mirror,
  disk,
  key,
}: Machine): Promise<Pick<Store, 'database' | 'saveStatus' | 'unreadable' | 'doubts'>> {
  const saveStatus = createSaveStatus(2, systemClock);
  const storageCalls = {
    status: async () => ({ freeBytes: disk.ok ? 1e10 : 0, floorBytes: 3e8, ok: disk.ok }),
  };
  // A clock that runs: each look at the disk counts.
  let now = 0;
  const clock = { now: () => new Date((now += 10_000)) };
  const guard = createDiskGuard(storageCalls, saveStatus, clock);
  const writer = createMirrorWriter({ mirror: mirror.calls, database: name, saveStatus, retryAfter: 50 });
  const unreadable = createUnreadableFields();
  const doubts = createCopyDoubts();
  const marking = { marker: createStateMarker(key, name), doubts };
  const { storage } = layeredStorage({ guard, saveStatus, mirror: writer }, { key, unreadable }, marking);
  const database: AppDatabase = await createRxDatabase({
    name,
    storage,
    multiInstance: false,
    hashFunction,
  });
  const schemas = collections.map((one) => [one, { schema: rxSchemaOf(one), autoMigrate: false }]);
  await database.addCollections(Object.fromEntries(schemas) as never);
  return { database, saveStatus, unreadable, doubts };
}

/** The hub's calls of a machine: the desktop app's own, over a network that can fail. */
function hubCalls({ network, session }: Machine, hub: () => string): Calls<'hub'> {
  const { send, openStream } = createHubFetch({
    fetch: network.fetch,
    address: hub,
    token: async () => session.sessionId,
    patience: 10_000,
  });
  const stream = createChangeStream({
    open: openStream,
    wait: (ms) => setTimeout(ms, undefined, { ref: false }),
  });
  return {
    ...createHubClient(send),
    changes: stream.next,
    endChanges: async () => stream.close(),
    status: async () => ({ address: hub(), fixed: false, signedIn: true }),
    configure: unused,
    enrol: unused,
    signIn: unused,
    signOut: unused,
  };
}

let machines = 0;

export function newMachine(
  hub: Pick<TestHub, 'admit'>,
  session: HubSession,
  collections: readonly CollectionName[],
): Machine {
  machines += 1;
  hub.admit(session.sessionId, session);
  return {
    name: `gongping-test-${machines}-${process.pid}`,
    session,
    collections,
    network: createFaultyNetwork(),
    mirror: new MemoryMirror(),
    key: machineKey,
    disk: { ok: true },
  };
}

/** Starts the program on a machine; the sync stands still until it is started. */
export async function openClient(
  machine: Machine,
  hub: { readonly address: string },
  fileHost: FileHost | null = null,
): Promise<Client> {
  const { name, session, collections } = machine;
  const store: Store = {
    ...(await openSome(machine)),
    actor: session,
    deviceId: session.deviceId,
    clock: systemClock,
    permissionContext: { isPublished: () => false },
    permissionsChanged$: of(null),
    // The free RxDB has no room for a collection of cycles on every PC of a test.
    readCycle: async () => null,
    writeQueue: createSerialQueue(),
    signer: null,
  };
  const records = await openSyncStore(openSyncDatabase(`${name}-sync`), systemClock, machine.key);
  const sync = await createSync({
    store,
    hub: hubCalls(machine, () => hub.address),
    records,
    clock: systemClock,
    names: collections,
    patience: { first: 5, most: 40 },
    fileHost,
    machine: async () => ({ version: '0.1.0', freeDisk: machine.disk.ok ? 1e10 : 0 }),
  });
  const status = () => firstValueFrom(sync.status$);
  return {
    machine,
    store,
    records,
    sync,
    status,
    until: async (isRight) => {
      for (let turn = 0; turn < 2000; turn += 1) {
        await sync.recount();
        const now = await status();
        if (isRight(now)) return now;
        await setTimeout(5);
      }
      throw new Error(`gave up waiting: ${JSON.stringify(await status())}`);
    },
    close: async () => {
      await sync.close();
      await store.database.close();
    },
  };
}
