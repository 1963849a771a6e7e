import {
  categorizeBulkWriteRows,
  type BulkWriteRow,
  type RxDocumentData,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
  type RxStorageWriteError,
} from 'rxdb';
import { NEVER } from 'rxjs';
import { dexiePrefix } from './generations.ts';
import { createLateRows } from './late-rows.ts';
import { openPackedStates } from './packed-states.ts';

const unused = (): Promise<never> =>
  Promise.reject(new Error('the bookkeeping of a replication is only asked by id'));

const idOf = (document: object): string => (document as { readonly id: string }).id;

/** RxDB's name for noting that the hub has what was pushed. */
const ofPush = 'replication-up-write-meta';
const ending = '-packed';

/** From so many on, the hub is not kept waiting until they are noted. */
const manyRows = 100;

/** Whether an IndexedDB database holds such bookkeeping. */
export const isPackedName = (name: string): boolean => name.endsWith(ending);

/** What RxDB notes of a replication: the states it assumes at the hub, and how far it is. */
export const isBookkeeping = (collectionName: string): boolean =>
  collectionName.startsWith('rx-replication-meta-');

/**
 * RxDB's bookkeeping of one replication, packed (packed-states.ts). RxDB writes every document that it pulls and
 * every one that it has sent here once more; it asks for nothing but states by id.
 *
 * Many that were pushed are noted while the next are on their way to the hub. Should the program die between, they are
 * sent once more, as they are after a death before they were noted, and the hub knows them.
 */
export function openPackedInstance<T, Internals, Options>(
  params: RxStorageInstanceCreationParams<T, Options>,
  internals: Internals,
): RxStorageInstance<T, Internals, Options> {
  const { databaseName, collectionName, schema, options } = params;
  const states = openPackedStates<RxDocumentData<T>>(
    `${dexiePrefix(databaseName)}${schema.version}--${collectionName}${ending}`,
  );
  const write = async (rows: BulkWriteRow<T>[], context: string) => {
    const error: RxStorageWriteError<T>[] = [];
    const ids = rows.map(({ document }) => idOf(document));
    await states.update(ids, (present) => {
      const sorted = categorizeBulkWriteRows<T>(instance, 'id' as never, new Map(present), rows, context);
      error.push(...sorted.errors);
      return [...sorted.bulkInsertDocs, ...sorted.bulkUpdateDocs].map(({ document }) => [
        idOf(document),
        document,
      ]);
    });
    return { error };
  };
  const late = createLateRows<T>(idOf, (rows) => write(rows, ofPush));
  const instance: RxStorageInstance<T, Internals, Options> = {
    databaseName,
    collectionName,
    schema,
    options,
    internals,
    bulkWrite: async (rows, context) => {
      while (late.isWaiting()) await late.settle();
      if (context !== ofPush || rows.length < manyRows) return write(rows, context);
      late.take(rows);
      return { error: [] };
    },
    findDocumentsById: async (ids, withDeleted) => {
      const withLate = late.over(ids);
      const found = [...withLate(await states.find(ids)).values()];
      return withDeleted ? found : found.filter(({ _deleted: isDeleted }) => !isDeleted);
    },
    query: unused,
    count: unused,
    getAttachmentData: unused,
    changeStream: () => NEVER,
    cleanup: async () => true,
    close: async () => {
      await late.settle().finally(() => states.close());
    },
    remove: async () => {
      await late.settle();
      await states.clear();
      states.close();
    },
  };
  return instance;
}
