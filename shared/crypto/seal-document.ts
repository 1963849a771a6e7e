import type { CollectionName } from '../schema/registry.ts';
import type { DataKey } from './data-key.ts';
import { openValue } from './open-value.ts';
import { personalPlaces } from './personal-places.ts';
import { isSealed } from './sealed-format.ts';
import { sealValue } from './seal-value.ts';
import { withValues } from './with-values.ts';

interface WithId {
  readonly id: string;
}

/** A document with its personal fields sealed, each for its own place; one that has none is given back itself. */
export async function sealDocument<T extends WithId>(
  key: DataKey,
  collection: CollectionName,
  document: T,
): Promise<T> {
  const places = personalPlaces(collection, document);
  if (places.length === 0) return document;
  const sealed = await Promise.all(
    places.map(async ({ path, value }) => {
      const text = await sealValue(key, { collection, id: document.id, path }, value);
      return [path, text] as const;
    }),
  );
  return withValues(document, sealed);
}

/** What is to be done for a document of an earlier program: whether any of its personal fields is not sealed. */
export const hasPlainFields = (collection: CollectionName, document: object): boolean =>
  personalPlaces(collection, document).some(({ value }) => !isSealed(value));

/**
 * Opens a document that `sealDocument` sealed.
 * @throws AppError SEALED_SUITE_UNKNOWN, SEALED_UNREADABLE; the latter too for a personal field that is not sealed,
 *   because who has no key must not be able to put another account in its place
 */
export async function openDocument<T extends WithId>(
  key: DataKey,
  collection: CollectionName,
  document: T,
): Promise<T> {
  const places = personalPlaces(collection, document);
  if (places.length === 0) return document;
  const opened = await Promise.all(
    places.map(async ({ path, value }) => {
      const place = { collection, id: document.id, path };
      return [path, await openValue(key, place, String(value))] as const;
    }),
  );
  return withValues(document, opened);
}
