import type { BulkWriteRow } from 'rxdb';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { DiskGuard } from './disk-guard.ts';
import { isCollectionName } from './is-collection-name.ts';
import { mirrorRowOf } from './mirror-row.ts';
import type { MirrorWriter } from './mirror-writer.ts';
import type { SaveStatus } from './save-status.ts';
import type { LocalStorage } from './storage.ts';

export interface Copies {
  readonly guard: DiskGuard;
  readonly saveStatus: SaveStatus;
  /** Null in a browser, which keeps one copy. */
  readonly mirror: MirrorWriter | null;
}

async function writeBoth(
  copies: Copies,
  collection: CollectionName,
  rows: readonly BulkWriteRow<{ readonly id: string }>[],
  write: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  const { saveStatus, mirror } = copies;
  saveStatus.begin(rows.length);
  let refusedIds: ReadonlySet<string>;
  try {
    refusedIds = await write();
  } catch (error) {
    saveStatus.refused(rows.length);
    throw error;
  }
  const stored = rows.map(({ document }) => document).filter(({ id }) => !refusedIds.has(id));
  saveStatus.refused(rows.length - stored.length);
  if (stored.length === 0) return;
  if (mirror) await mirror.write(stored.map((document) => mirrorRowOf(collection, document)));
  else saveStatus.saved(stored.length);
}

/**
 * A write resolves when both copies have it, and nothing is written while the disk is nearly full
 * (docs/architecture.md, "Two copies on the PC"). RxDB's own bookkeeping stays in IndexedDB alone.
 */
export const mirroredStorage = (storage: LocalStorage, copies: Copies): LocalStorage =>
  Object.assign({}, storage, {
    createStorageInstance: async <T>(params: Parameters<typeof storage.createStorageInstance<T>>[0]) => {
      const instance = await storage.createStorageInstance<T>(params);
      const { collectionName } = params;
      if (!isCollectionName(collectionName)) return instance;
      const write = instance.bulkWrite.bind(instance);
      instance.bulkWrite = async (rows, context) => {
        await copies.guard.assertRoom();
        let response: Awaited<ReturnType<typeof write>> = { error: [] };
        // Every document of the registry has an `id` (fields.ts).
        const known = rows as unknown as readonly BulkWriteRow<{ readonly id: string }>[];
        await writeBoth(copies, collectionName, known, async () => {
          response = await write(rows, context);
          return new Set(response.error.map(({ documentId }) => documentId));
        });
        return response;
      };
      return instance;
    },
  });
