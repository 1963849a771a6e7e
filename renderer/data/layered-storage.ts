import { checkedStorage } from './checked-storage.ts';
import { mirroredStorage, type Copies } from './mirrored-storage.ts';
import { sealedStorage, type Seal } from './sealed-storage.ts';
import { dexieStorage, type LocalCopies, type LocalStorage } from './storage.ts';

interface OpenedStorage {
  readonly storage: LocalStorage;
  /** Filled while the collections are opened. */
  readonly copies: LocalCopies;
}

/**
 * What a document passes on its way to the disk: it is checked, sealed, and stored twice.
 * @param seal null where the platform has no cryptography: in a browser over plain HTTP
 */
export function layeredStorage(both: Copies, seal: Seal | null): OpenedStorage {
  const { storage, copies } = dexieStorage();
  const mirrored = mirroredStorage(storage, both);
  return { storage: checkedStorage(seal ? sealedStorage(mirrored, seal) : mirrored), copies };
}
