import type { CollectionName } from '../schema/registry.ts';
import type { DataKey } from './data-key.ts';
import { openValue } from './open-value.ts';
import { personalPlaces } from './personal-places.ts';
import type { Place } from './place.ts';
import { isSealed } from './sealed-format.ts';
import { sealValue } from './seal-value.ts';
import { withValues } from './with-values.ts';

interface WithId {
  readonly id: string;
}

/** A document with another value at each of its personal places; one that has none is given back itself. */
async function replaceEach<T extends WithId>(
  collection: CollectionName,
  document: T,
  replace: (place: Place, value: unknown) => Promise<unknown>,
): Promise<T> {
  const places = personalPlaces(collection, document);
  if (places.length === 0) return document;
  const replaced = await Promise.all(
    places.map(
      async ({ path, value }) => [path, await replace({ collection, id: document.id, path }, value)] as const,
    ),
  );
  return withValues(document, replaced);
}

/** A document with its personal fields sealed, each for its own place; one that has none is given back itself. */
export const sealDocument = <T extends WithId>(
  key: DataKey,
  collection: CollectionName,
  document: T,
): Promise<T> => replaceEach(collection, document, (place, value) => sealValue(key, place, value));

/** What is to be done for a document of an earlier program: whether any of its personal fields is not sealed. */
export const hasPlainFields = (collection: CollectionName, document: object): boolean =>
  personalPlaces(collection, document).some(({ value }) => !isSealed(value));

/**
 * Opens a document that `sealDocument` sealed.
 * @throws AppError SEALED_SUITE_UNKNOWN, SEALED_UNREADABLE; the latter too for a personal field that is not sealed,
 *   because who has no key must not be able to put another account in its place
 */
export const openDocument = <T extends WithId>(
  key: DataKey,
  collection: CollectionName,
  document: T,
): Promise<T> => replaceEach(collection, document, (place, value) => openValue(key, place, String(value)));
