import type { RxStorage } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { checkedStorage } from './checked-storage.ts';

export type DexieStorage = ReturnType<typeof getRxStorageDexie>;
export type LocalStorage =
  DexieStorage extends RxStorage<infer Internals, infer Options> ? RxStorage<Internals, Options> : never;

/**
 * IndexedDB through Dexie, with every write checked. `strict`: a write has reached the disk, and not only the
 * system's buffers, when it resolves.
 */
export const dexieStorage = (): LocalStorage =>
  checkedStorage(getRxStorageDexie({ chromeTransactionDurability: 'strict' }));
