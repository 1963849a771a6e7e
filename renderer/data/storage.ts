import type { RxStorage, RxStorageDefaultCheckpoint } from 'rxdb';
import { getRxStorageDexie, type RxStorageInstanceDexie } from 'rxdb/plugins/storage-dexie';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { dateWritesAfter } from './date-writes-after.ts';
import { makeFewerIndexes } from './fewer-indexes.ts';
import { insertNewAtOnce } from './insert-new.ts';
import { isCollectionName } from './is-collection-name.ts';
import { createLocalCopy, type LocalCopy } from './local-copy.ts';
import { isBookkeeping, openPackedInstance } from './packed-instance.ts';
import { readChanged } from './read-changed.ts';
import { readQuery } from './read-query.ts';
import { readInRanges } from './read-in-ranges.ts';

type DexieStorage = ReturnType<typeof getRxStorageDexie>;
export type LocalStorage =
  DexieStorage extends RxStorage<infer Internals, infer Options> ? RxStorage<Internals, Options> : never;

/** Nobody looks into what RxDB's bookkeeping is kept in. */
const hidden = new Promise<never>(() => undefined);

/** The collections of one open database in IndexedDB, below RxDB. */
export type LocalCopies = ReadonlyMap<CollectionName, LocalCopy>;

interface OpenedStorage {
  readonly storage: LocalStorage;
  /** Filled while the collections are opened. */
  readonly copies: LocalCopies;
}

/**
 * IndexedDB through Dexie. `strict`: a write has reached the disk, and not only the
 * system's buffers, when it resolves.
 */
export function dexieStorage(): OpenedStorage {
  const copies = new Map<CollectionName, LocalCopy>();
  const dexie = getRxStorageDexie({
    chromeTransactionDurability: 'strict',
    onCreate: (database) => {
      makeFewerIndexes(database);
      database.use(readInRanges);
    },
  });
  const create = dexie.createStorageInstance.bind(dexie);
  const storage: LocalStorage = Object.assign({}, dexie, {
    createStorageInstance: async <T>(params: Parameters<typeof create<T>>[0]) => {
      if (isBookkeeping(params.collectionName)) return openPackedInstance(params, hidden);
      const instance = await create<T>(params);
      const { collectionName } = params;
      if (isCollectionName(collectionName)) {
        const known = instance as unknown as RxStorageInstanceDexie<{ readonly id: string }>;
        const copy = createLocalCopy(known);
        copies.set(collectionName, copy);
        dateWritesAfter(await copy.maxLwt());
        insertNewAtOnce(known);
        const walk = instance.query.bind(instance);
        instance.query = (prepared) => {
          const { limit, skip } = prepared.query;
          // Of those that want a few documents the walk ends early.
          return limit === undefined && !skip ? readQuery(instance, prepared) : walk(prepared);
        };
        return Object.assign(instance, {
          getChangedDocumentsSince: (limit: number, checkpoint?: RxStorageDefaultCheckpoint) =>
            readChanged(instance, limit, checkpoint),
        });
      }
      return instance;
    },
  });
  return { storage, copies };
}
