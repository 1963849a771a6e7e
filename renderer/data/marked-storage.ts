import type { BulkWriteRow } from 'rxdb';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { isCollectionName } from './is-collection-name.ts';
import type { StateMarker } from './state-marker.ts';
import type { LocalStorage } from './storage.ts';

interface Marking {
  readonly marker: StateMarker;
  /** These documents were stored by this program, whatever they were before. */
  readonly noteWritten: (collection: CollectionName, ids: readonly string[]) => void;
}

/**
 * Every state gets its mark before it reaches IndexedDB and the mirror, so that both hold the same one (docs/crypto.md).
 * RxDB's own bookkeeping has none.
 */
export const markedStorage = (storage: LocalStorage, { marker, noteWritten }: Marking): LocalStorage =>
  Object.assign({}, storage, {
    createStorageInstance: async <T>(params: Parameters<typeof storage.createStorageInstance<T>>[0]) => {
      const instance = await storage.createStorageInstance<T>(params);
      const { collectionName } = params;
      if (!isCollectionName(collectionName)) return instance;
      const write = instance.bulkWrite.bind(instance);
      instance.bulkWrite = async (rows, context) => {
        // Every document of the registry has an `id` (fields.ts).
        const known = rows as unknown as readonly BulkWriteRow<{ readonly id: string }>[];
        const marked = await Promise.all(
          known.map(async (row) => ({ ...row, document: await marker.mark(collectionName, row.document) })),
        );
        const response = await write(marked as unknown as typeof rows, context);
        const refused = new Set(response.error.map(({ documentId }) => documentId));
        noteWritten(
          collectionName,
          known.map(({ document }) => document.id).filter((id) => !refused.has(id)),
        );
        return response;
      };
      return instance;
    },
  });
