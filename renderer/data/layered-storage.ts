import { checkedStorage } from './checked-storage.ts';
import { markedStorage } from './marked-storage.ts';
import { mirroredStorage, type Copies } from './mirrored-storage.ts';
import { sealedStorage, type Seal } from './sealed-storage.ts';
import type { StateMarker } from './state-marker.ts';
import type { CopyDoubts } from './copy-doubts.ts';
import { dexieStorage, type LocalCopies, type LocalStorage } from './storage.ts';

interface OpenedStorage {
  readonly storage: LocalStorage;
  /** Filled while the collections are opened. */
  readonly copies: LocalCopies;
}

interface Marking {
  readonly marker: StateMarker;
  readonly doubts: CopyDoubts;
}

/**
 * What a document passes on its way to the disk: it is checked, sealed, marked, and stored twice.
 * @param seal null where the platform has no cryptography: in a browser over plain HTTP
 * @param marking null where there is one copy alone
 */
export function layeredStorage(both: Copies, seal: Seal | null, marking: Marking | null): OpenedStorage {
  const { storage, copies } = dexieStorage();
  const mirrored = mirroredStorage(storage, both);
  const marked = marking
    ? markedStorage(mirrored, { marker: marking.marker, noteWritten: marking.doubts.settle })
    : mirrored;
  return { storage: checkedStorage(seal ? sealedStorage(marked, seal) : marked), copies };
}
