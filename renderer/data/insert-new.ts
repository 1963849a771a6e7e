import { Dexie } from 'dexie';
import { categorizeBulkWriteRows, type BulkWriteRow } from 'rxdb';
import type { RxStorageInstanceDexie } from 'rxdb/plugins/storage-dexie';
import { merge, Subject, type Observable } from 'rxjs';

interface WithId {
  readonly id: string;
}
type Instance = RxStorageInstanceDexie<WithId>;
type Row = BulkWriteRow<WithId>;
type Changes = ReturnType<Instance['changeStream']>;
type Change = Changes extends Observable<infer Bulk> ? Bulk : never;

const isNew = ({ previous }: Row): boolean => previous === undefined;

/** IndexedDB keeps no booleans in an index; RxDB writes them as digits. */
function asStored(booleans: readonly string[], document: Row['document']): object {
  const stored: Record<string, unknown> = { ...document };
  for (const name of booleans) stored[name] = stored[name] === true ? '1' : '0';
  return stored;
}

/** Adds what is not there. @returns the places in the list of those that are there already */
async function add(instance: Instance, documents: readonly Row['document'][]): Promise<ReadonlySet<number>> {
  const { dexieDb, dexieTable, booleanIndexes } = await instance.internals;
  const rows = documents.map((document) => asStored(booleanIndexes, document));
  return dexieDb.transaction('rw', dexieTable, async () => {
    try {
      await dexieTable.bulkAdd(rows);
      return new Set<number>();
    } catch (error) {
      if (!(error instanceof Dexie.BulkError)) throw error;
      const failures = Object.entries(error.failuresByPos);
      const other = failures.find(([, { name }]) => name !== Dexie.errnames.Constraint);
      if (other) throw other[1];
      return new Set(failures.map(([place]) => Number(place)));
    }
  });
}

/**
 * Writes rows that are all new without looking first whether they are: IndexedDB itself refuses what is there. So one
 * page of a pull can be handed over while it is still storing the page before; RxDB's own way asks for each document
 * first, and the question waits. Rows that are there already go RxDB's way, which tells what they meet.
 */
export function insertNewAtOnce(instance: Instance): void {
  const write = instance.bulkWrite.bind(instance);
  const stream = instance.changeStream.bind(instance);
  const inserted$ = new Subject<Change>();
  instance.changeStream = () => merge(stream(), inserted$);
  instance.bulkWrite = async (rows, context) => {
    if (rows.length < 2 || !rows.every(isNew)) return write(rows, context);
    const present = await add(
      instance,
      rows.map(({ document }) => document),
    );
    const stored = rows.filter((_, place) => !present.has(place));
    const { eventBulk, newestRow } = categorizeBulkWriteRows(instance, 'id', new Map(), stored, context);
    if (newestRow && eventBulk.events.length > 0) {
      const { id, _meta: meta } = newestRow.document;
      inserted$.next({ ...eventBulk, checkpoint: { id, lwt: meta.lwt } });
    }
    return present.size === 0
      ? { error: [] }
      : write(
          rows.filter((_, place) => present.has(place)),
          context,
        );
  };
}
