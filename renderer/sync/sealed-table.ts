import type { Table } from 'dexie';
import type { DataKey } from '../../shared/crypto/data-key.ts';
import { openValue } from '../../shared/crypto/open-value.ts';
import { searchHash } from '../../shared/crypto/search-hash.ts';
import { sealValue } from '../../shared/crypto/seal-value.ts';

/** A record as it lies on the disk: a keyed hash for its key, which may hold a value, and the rest sealed. */
interface SealedRecord {
  readonly key: string;
  readonly sealed: string;
}

/** The records of one table, which hold documents or values of them. */
export interface RecordTable<T> {
  readonly all: () => Promise<readonly T[]>;
  /** How many of all cannot be opened; they are left where they are. */
  readonly broken: () => Promise<number>;
  readonly put: (record: T) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
}

interface Keyed {
  readonly key: string;
}

const isSealedRecord = (record: object): record is SealedRecord => 'sealed' in record;

/** Records as they are: of a table that holds nothing personal, or on a platform without cryptography. */
export const plainTable = <T extends Keyed>(table: Table<T, string>): RecordTable<T> => ({
  all: () => table.toArray(),
  broken: async () => 0,
  put: async (record) => void (await table.put(record)),
  delete: (key) => table.delete(key),
});

/** Records are sealed whole; those of an earlier program are sealed when the table is first read. */
export function sealedTable<T extends Keyed>(plain: Table<T, string>, key: DataKey | null): RecordTable<T> {
  if (!key) return plainTable(plain);
  const table = plain as unknown as Table<SealedRecord | T, string>;
  const collection = `sync.${plain.name}`;
  const hashOf = (recordKey: string): Promise<string> => searchHash(key, collection, recordKey);
  const put = async (record: T): Promise<void> => {
    const id = await hashOf(record.key);
    await table.put({ key: id, sealed: await sealValue(key, { collection, id, path: '' }, record) });
  };
  const open = async (record: SealedRecord | T): Promise<T | null> => {
    if (isSealedRecord(record)) {
      const place = { collection, id: record.key, path: '' };
      return openValue(key, place, record.sealed).then(
        (opened) => opened as T,
        () => null,
      );
    }
    await put(record);
    await table.delete(record.key);
    return record;
  };
  const openAll = async (): Promise<readonly (T | null)[]> => Promise.all((await table.toArray()).map(open));
  return {
    all: async () => (await openAll()).filter((record) => record !== null),
    broken: async () => (await openAll()).filter((record) => record === null).length,
    put,
    delete: async (recordKey) => table.delete(await hashOf(recordKey)),
  };
}
