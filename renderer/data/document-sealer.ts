import type { DataKey } from '../../shared/crypto/data-key.ts';
import { openValue } from '../../shared/crypto/open-value.ts';
import { personalPlaces, type PersonalPlace } from '../../shared/crypto/personal-places.ts';
import { sealValue } from '../../shared/crypto/seal-value.ts';
import { withValues } from '../../shared/crypto/with-values.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { UnreadableField, UnreadableFields } from './unreadable-fields.ts';

interface WithId {
  readonly id: string;
}

/** Seals and opens the documents of one collection. */
export interface DocumentSealer {
  readonly seal: <T extends WithId>(document: T) => Promise<T>;
  /** Opened without waiting, where everything in it has been opened or sealed before; null otherwise. */
  readonly openKnown: <T extends WithId>(document: T) => T | null;
  /** What cannot be opened is noted as unreadable and stands as a dash. */
  readonly open: <T extends WithId>(document: T) => Promise<T>;
}

/** Opened values that are remembered: lists are read again and again, and a page has them in memory anyway. */
const remembered = 200_000;

/** What stands in the place of a value that does not open. */
export const unreadableValue = '—';

const nameOf = (id: string, path: string, sealed: unknown): string => `${id}\n${path}\n${String(sealed)}`;

export function createDocumentSealer(
  key: DataKey,
  collection: CollectionName,
  unreadable: UnreadableFields,
): DocumentSealer {
  const known = new Map<string, unknown>();
  const remember = (name: string, value: unknown): void => {
    if (known.size >= remembered) known.clear();
    known.set(name, value);
  };
  const openPlace = async ({ id }: WithId, { path, value: sealed }: PersonalPlace) => {
    const name = nameOf(id, path, sealed);
    if (known.has(name)) return { path, value: known.get(name), error: null };
    try {
      const value = await openValue(key, { collection, id, path }, String(sealed));
      remember(name, value);
      return { path, value, error: null };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { path, value: unreadableValue, error };
    }
  };
  return {
    seal: async (document) => {
      const places = personalPlaces(collection, document);
      if (places.length === 0) return document;
      const { id } = document;
      const values = places.map(async ({ path, value }) => {
        const sealed = await sealValue(key, { collection, id, path }, value);
        remember(nameOf(id, path, sealed), value);
        return [path, sealed] as const;
      });
      return withValues(document, await Promise.all(values));
    },
    openKnown: (document) => {
      const places = personalPlaces(collection, document);
      const names = places.map(({ path, value }) => nameOf(document.id, path, value));
      if (!names.every((name) => known.has(name))) return null;
      return withValues(
        document,
        places.map(({ path }, at) => [path, known.get(names[at] ?? '')]),
      );
    },
    open: async (document) => {
      const places = personalPlaces(collection, document);
      const opened = await Promise.all(places.map((place) => openPlace(document, place)));
      const documentId = document.id;
      const faults = opened.flatMap(({ path, error }): UnreadableField[] =>
        error ? [{ collection, documentId, path, error }] : [],
      );
      unreadable.note(collection, documentId, faults);
      return withValues(
        document,
        opened.map(({ path, value }) => [path, value]),
      );
    },
  };
}
