import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Rebuilt } from './rebuild.ts';

/** A copy had lost documents and was rebuilt from the other one; a person must be told. */
export interface Recovery {
  /** The copy that still had them. */
  readonly from: 'mirror' | 'indexeddb';
  /** Restored documents per collection; collections with none are left out. */
  readonly restored: Readonly<Partial<Record<CollectionName, number>>>;
}

/**
 * What a person must be told of a repair. IndexedDB is written first: documents that only the mirror has were lost
 * from IndexedDB, while a mirror that is a little behind is what remains of a power cut, and no loss.
 */
export function recoveryOf(rebuilt: Rebuilt, mirrorLost: boolean): Recovery | null {
  if (Object.keys(rebuilt.local).length > 0) return { from: 'mirror', restored: rebuilt.local };
  return mirrorLost ? { from: 'indexeddb', restored: rebuilt.mirror } : null;
}
