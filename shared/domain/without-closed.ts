import type { CollectionName, DocumentOf } from '../schema/registry.ts';
import { isClosed, type ClosedTo } from './closed-to.ts';

/** A place ends with its township. */
const isInPlace = ({ places }: ClosedTo, townshipCode: string): boolean =>
  places.some((place) => place.endsWith(` ${townshipCode}`));

/**
 * The document without the counts that would tell a member of the panel the rates item of a candidate he keeps out
 * of. The rest of the roster is names, which he sees.
 */
export function withoutClosed<N extends CollectionName, D extends DocumentOf<N>>(
  closed: ClosedTo | undefined,
  collection: N,
  document: D,
): D {
  if (!closed) return document;
  if (collection === 'unions') {
    const { id, townshipCode } = document as DocumentOf<'unions'>;
    const isKept = closed.unionIds.includes(id) || isInPlace(closed, townshipCode);
    return isKept ? { ...document, membership: null } : document;
  }
  if (collection !== 'candidacies') return document;
  const { id: candidacyId, cycleId, townshipCode } = document as DocumentOf<'candidacies'>;
  const isKept = isClosed(closed, { cycleId, townshipCode, candidacyId });
  return isKept ? { ...document, snapshot: null, snapshotAt: null } : document;
}
