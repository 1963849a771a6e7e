import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { actorOfProfile } from './actor-of-profile.ts';
import type { AppDatabase } from './app-database.ts';
import { databaseName } from './database-name.ts';
import { createDiskGuard } from './disk-guard.ts';
import { createMirrorWriter, type MirrorWriter } from './mirror-writer.ts';
import { mirroredStorage } from './mirrored-storage.ts';
import { openDatabase } from './open-database.ts';
import { followPublishedCycles } from './published-cycles.ts';
import { createRepositories, type Repositories } from './repositories.ts';
import { createSaveStatus, type SaveStatus } from './save-status.ts';
import { createSerialQueue } from './serial-queue.ts';
import { dexieStorage } from './storage.ts';
import type { Store } from './store.ts';

/** The open data of one office on one machine. */
export interface Services {
  readonly store: Store;
  readonly repositories: Repositories;
  readonly saveStatus: SaveStatus;
  readonly close: () => Promise<void>;
}

/** One copy had lost documents and was rebuilt from the other; a person must be told. */
export interface Recovery {
  readonly from: 'mirror' | 'indexeddb';
  /** Restored documents per collection; collections with none are left out. */
  readonly restored: Readonly<Partial<Record<CollectionName, number>>>;
}

export type OpenOutcome =
  | { readonly kind: 'open'; readonly services: Services; readonly recovery: Recovery | null }
  /** A newer program wrote the data; nothing was touched. */
  | { readonly kind: 'newer-data' }
  /** Nothing was opened, because opening on a full disk loses data. Try again when space is free. */
  | { readonly kind: 'disk-full'; readonly freeBytes: number; readonly floorBytes: number }
  /** There were documents on this machine and neither copy has any. `accept` lets the next try start afresh. */
  | { readonly kind: 'both-lost'; readonly accept: () => Promise<void> }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Documents moved so far while a copy is rebuilt or old data is taken over. */
export interface OpenProgress {
  readonly done: number;
  readonly total: number;
}

export interface ServicesOptions {
  readonly bridge: Bridge;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly onProgress?: (progress: OpenProgress) => void;
}

const retryAfter = 2000;

async function startServices(
  { profile, clock }: ServicesOptions,
  database: AppDatabase,
  saveStatus: SaveStatus,
  mirror: MirrorWriter | null,
): Promise<Services> {
  const published = await followPublishedCycles(database);
  const store: Store = {
    database,
    actor: actorOfProfile(profile),
    deviceId: profile.deviceId,
    clock,
    permissionContext: published.permissionContext,
    permissionsChanged$: published.changed$,
    saveStatus,
    writeQueue: createSerialQueue(),
  };
  const close = async (): Promise<void> => {
    published.close();
    await database.close();
    mirror?.close();
  };
  return { store, repositories: createRepositories(store), saveStatus, close };
}

async function open(options: ServicesOptions): Promise<OpenOutcome> {
  const { bridge, profile, clock } = options;
  const status = await bridge.storage.status();
  if (!status.ok) return { kind: 'disk-full', freeBytes: status.freeBytes, floorBytes: status.floorBytes };
  const name = databaseName(profile.mode);
  const saveStatus = createSaveStatus(bridge.mirror ? 2 : 1, clock);
  const mirror =
    bridge.mirror && createMirrorWriter({ mirror: bridge.mirror, database: name, saveStatus, retryAfter });
  const guard = createDiskGuard(bridge.storage, saveStatus, clock);
  const database = await openDatabase(name, mirroredStorage(dexieStorage(), { guard, saveStatus, mirror }));
  return {
    kind: 'open',
    services: await startServices(options, database, saveStatus, mirror),
    recovery: null,
  };
}

const openings = createSerialQueue();

/** Opens the office's data and says what stood in the way. Two calls at once run one after the other. */
export const createServices = (options: ServicesOptions): Promise<OpenOutcome> =>
  openings.run('open', async () => {
    try {
      return await open(options);
    } catch (error) {
      if (error instanceof AppError && error.code === 'DATA_NEWER_THAN_PROGRAM')
        return { kind: 'newer-data' };
      return { kind: 'failed', error };
    }
  });
