import type { RxDocumentData, RxStorageDefaultCheckpoint } from 'rxdb';
import { fromDexieToStorage, type RxStorageInstanceDexie } from 'rxdb/plugins/storage-dexie';

type Checkpoint = RxStorageDefaultCheckpoint;

/** RxDB's storage on Dexie, as far as it is looked into. */
export type OnDexie<T> = Pick<RxStorageInstanceDexie<T>, 'internals'>;

/** A document as Dexie has it, which knows no truth values in its indexes. */
interface Row {
  readonly id: string;
  readonly _deleted: unknown;
  readonly _meta: { readonly lwt: number };
}

interface Changed<T> {
  readonly documents: RxDocumentData<T>[];
  readonly checkpoint: Checkpoint;
}

/** Marks a key that RxDB had to write in another way for Dexie. */
const rewritten = '__';

const isAsWritten = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  for (const [key, inner] of Object.entries(value))
    if (key.startsWith(rewritten) || !isAsWritten(inner)) return false;
  return true;
};

/** RxDB's own way back copies every object of a document, though hardly any has something to be put right. */
function stateOf<T>(row: Row, booleans: readonly string[]): RxDocumentData<T> {
  if (booleans.join() !== '_deleted' || !isAsWritten(row)) return fromDexieToStorage<T>([...booleans], row);
  const { _deleted: deleted } = row;
  return { ...row, _deleted: deleted === '1' } as unknown as RxDocumentData<T>;
}

/**
 * What was written after a checkpoint, in the order in which it was, at most `limit` documents. RxDB asks for them in
 * this way where a storage knows it; otherwise it walks through an index document by document.
 */
export async function readChanged<T>(
  { internals }: OnDexie<T>,
  limit: number,
  checkpoint: Checkpoint | null | undefined,
): Promise<Changed<T>> {
  const { dexieTable, booleanIndexes } = await internals;
  const { lwt, id } = checkpoint ?? { lwt: 0, id: '' };
  const written = dexieTable.where('[_meta.lwt+id]').above([lwt, id]);
  const rows: Row[] = await written.limit(limit).toArray();
  const documents = rows.map((row) => stateOf<T>(row, booleanIndexes));
  const last = rows.at(-1);
  if (!last) return { documents, checkpoint: { lwt, id } };
  const { id: lastId, _meta: meta } = last;
  return { documents, checkpoint: { lwt: meta.lwt, id: lastId } };
}

/** How many documents were written after a checkpoint; none of them is read. */
export async function countChanged(
  { internals }: OnDexie<unknown>,
  checkpoint: Checkpoint | null | undefined,
): Promise<number> {
  const { dexieTable } = await internals;
  const { lwt, id } = checkpoint ?? { lwt: 0, id: '' };
  return dexieTable.where('[_meta.lwt+id]').above([lwt, id]).count();
}
