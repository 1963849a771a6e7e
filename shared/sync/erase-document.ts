import { canonicalJson } from '../lib/canonical-json.ts';
import type { Case } from '../schema/case.ts';
import type { Person } from '../schema/person.ts';
import type { CollectionName, DocumentOf } from '../schema/registry.ts';
import { eraseCase, hasGivenUp, isErasedCase } from './erase-case.ts';
import { blankPerson, isBlankPerson } from './erase-person.ts';

/** A document as it is now. */
export interface NewestDocument<N extends CollectionName = CollectionName> {
  readonly deleted: boolean;
  readonly document: DocumentOf<N>;
}

/** Whether personal values were deleted from a document that its earlier states may still hold. */
export function givesUpPersonal(collection: CollectionName, { deleted, document }: NewestDocument): boolean {
  if (collection === 'people') return (document as Person).erased !== undefined;
  return collection === 'cases' && hasGivenUp({ deleted, detail: (document as Case).detail });
}

/** An earlier state without what the newest one has given up; the same where it has nothing of it. */
export function eraseEarlierState<D extends DocumentOf<CollectionName>>(
  collection: CollectionName,
  past: D,
  { deleted, document }: NewestDocument,
): D {
  const erased =
    collection === 'people'
      ? blankPerson(past as Person)
      : eraseCase(past as Case, { deleted, detail: (document as Case).detail });
  return canonicalJson(erased) === canonicalJson(past) ? past : (erased as D);
}

/** Whether a state is what a deletion leaves of it. */
export function isErasedState(collection: CollectionName, document: DocumentOf<CollectionName>): boolean {
  if (collection === 'people') return isBlankPerson(document as Person);
  return collection === 'cases' && isErasedCase(document as Case);
}
