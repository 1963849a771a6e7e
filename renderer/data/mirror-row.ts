import type { RxDocumentWriteData } from 'rxdb';
import type { MirrorRow } from '../../shared/ipc/mirror.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { factsOfState } from './facts-of-state.ts';

/** A stored state as the mirror keeps it: whole, with RxDB's own fields, so that it can be put back as it was. */
export const mirrorRowOf = <T extends { readonly id: string }>(
  collection: CollectionName,
  stored: RxDocumentWriteData<T>,
): MirrorRow => ({ collection, id: stored.id, ...factsOfState(stored), json: JSON.stringify(stored) });
