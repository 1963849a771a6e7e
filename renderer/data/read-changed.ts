import type { RxDocumentData, RxStorageDefaultCheckpoint } from 'rxdb';
import type { RxStorageInstanceDexie } from 'rxdb/plugins/storage-dexie';
import { stateOfRow, type DexieRow } from './dexie-row.ts';

type Checkpoint = RxStorageDefaultCheckpoint;

/** RxDB's storage on Dexie, as far as it is looked into. */
export type OnDexie<T> = Pick<RxStorageInstanceDexie<T>, 'internals'>;

interface Changed<T> {
  readonly documents: RxDocumentData<T>[];
  readonly checkpoint: Checkpoint;
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
  const rows: DexieRow[] = await written.limit(limit).toArray();
  const documents = rows.map((row) => stateOfRow<T>(row, booleanIndexes));
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
