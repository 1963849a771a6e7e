import type { DataKey } from '../../shared/crypto/data-key.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { AppDatabase } from './app-database.ts';
import { createCopyDoubts, type CopyDoubts } from './copy-doubts.ts';
import { createDiskGuard } from './disk-guard.ts';
import { createMirrorWriter } from './mirror-writer.ts';
import { layeredStorage } from './layered-storage.ts';
import { openDatabase } from './open-database.ts';
import { createSaveStatus, type SaveStatus } from './save-status.ts';
import { createStateMarker, type StateMarker } from './state-marker.ts';
import type { LocalCopies } from './storage.ts';
import { createUnreadableFields, type UnreadableFields } from './unreadable-fields.ts';

/** IndexedDB open for work, every write going on to the mirror. */
export interface LocalSession {
  readonly name: string;
  readonly database: AppDatabase;
  readonly copies: LocalCopies;
  readonly saveStatus: SaveStatus;
  /** Of the personal fields; null where nothing is sealed. */
  readonly key: DataKey | null;
  /** Null where states have no marks: without a key, and in a browser. */
  readonly marker: StateMarker | null;
  readonly unreadable: UnreadableFields;
  readonly doubts: CopyDoubts;
  readonly close: () => Promise<void>;
}

/** Milliseconds until a write the mirror refused is tried again. */
const retryAfter = 2000;

export async function openLocalSession(
  bridge: Bridge,
  clock: Clock,
  name: string,
  key: DataKey | null,
): Promise<LocalSession> {
  const saveStatus = createSaveStatus(bridge.mirror ? 2 : 1, clock);
  const guard = createDiskGuard(bridge.storage, saveStatus, clock);
  const mirror =
    bridge.mirror && createMirrorWriter({ mirror: bridge.mirror, database: name, saveStatus, retryAfter });
  const unreadable = createUnreadableFields();
  const seal = key && { key, unreadable };
  const doubts = createCopyDoubts();
  const marker = key && mirror && createStateMarker(key, name);
  const { storage, copies } = layeredStorage(
    { guard, saveStatus, mirror },
    seal,
    marker && { marker, doubts },
  );
  const database = await openDatabase(name, storage);
  const close = async (): Promise<void> => {
    await database.close();
    mirror?.close();
  };
  return { name, database, copies, saveStatus, key, marker, unreadable, doubts, close };
}
