import type { BulkWriteRow, RxDocumentData } from 'rxdb';
import { fromDexieToStorage, type RxStorageInstanceDexie } from 'rxdb/plugins/storage-dexie';
import { dateWritesAfter } from './date-writes-after.ts';
import { factsOfState } from './facts-of-state.ts';

/** A document as IndexedDB keeps it: with RxDB's own fields, tombstones included. */
export type StoredState = RxDocumentData<{ readonly id: string }>;

/** One collection in IndexedDB below RxDB: what is read and put here keeps its revision and its times. */
export interface LocalCopy {
  readonly count: () => Promise<number>;
  /** The newest last write time in milliseconds, 0 when the collection is empty. */
  readonly maxLwt: () => Promise<number>;
  readonly find: (ids: readonly string[]) => Promise<StoredState[]>;
  readonly readPage: (afterId: string | null, limit: number) => Promise<StoredState[]>;
  /** Puts states in the place of what is there; running queries notice. */
  readonly put: (states: readonly StoredState[]) => Promise<void>;
}

type Instance = RxStorageInstanceDexie<{ readonly id: string }>;

async function putStates(
  find: Instance['findDocumentsById'],
  write: Instance['bulkWrite'],
  states: readonly StoredState[],
): Promise<void> {
  const ids = states.map(({ id }) => id);
  const present = new Map((await find(ids, true)).map((state) => [state.id, state]));
  const rows = states.map((document): BulkWriteRow<{ readonly id: string }> => {
    const previous = present.get(document.id);
    return previous ? { document, previous } : { document };
  });
  const { error } = await write(rows, 'gongping-restore');
  if (error[0]) throw new Error(`restoring ${error[0].documentId} was refused with ${error[0].status}`);
  dateWritesAfter(Math.max(...states.map((state) => factsOfState(state).lwt)));
}

/** Takes the instance as Dexie made it: a copy that is put back is neither checked nor mirrored again. */
export function createLocalCopy(instance: Instance): LocalCopy {
  // Taken now: what is put over the instance later seals and opens, and a copy is neither.
  const write = instance.bulkWrite.bind(instance);
  const find = instance.findDocumentsById.bind(instance);
  return {
    count: async () => (await instance.internals).dexieTable.count(),
    maxLwt: async () => {
      const { dexieTable } = await instance.internals;
      const newest: StoredState | undefined = await dexieTable.orderBy('[_meta.lwt+id]').last();
      return newest ? factsOfState(newest).lwt : 0;
    },
    find: (ids) => find([...ids], true),
    readPage: async (afterId, limit) => {
      const { dexieTable, booleanIndexes } = await instance.internals;
      const rows: unknown[] = await dexieTable
        .where('id')
        .above(afterId ?? '')
        .limit(limit)
        .toArray();
      return rows.map((row) => fromDexieToStorage<{ readonly id: string }>(booleanIndexes, row));
    },
    put: (states) => putStates(find, write, states),
  };
}
