import type { RxDocumentData } from 'rxdb';
import { fromDexieToStorage } from 'rxdb/plugins/storage-dexie';

/** A document as Dexie has it, which knows no truth values in its indexes. */
export interface DexieRow {
  readonly id: string;
  readonly _deleted: unknown;
  readonly _meta: { readonly lwt: number };
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
export function stateOfRow<T>(row: DexieRow, booleans: readonly string[]): RxDocumentData<T> {
  if (booleans.join() !== '_deleted' || !isAsWritten(row)) return fromDexieToStorage<T>([...booleans], row);
  const { _deleted: deleted } = row;
  return { ...row, _deleted: deleted === '1' } as unknown as RxDocumentData<T>;
}
