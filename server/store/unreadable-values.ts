import type { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';

/** A document with a personal field whose seal does not open; what is stored of it stays as it is. */
export interface UnreadableValue {
  readonly collection: CollectionName;
  readonly id: string;
  readonly error: AppError;
}

/** The documents that did not open when they were last read, so that they hold up nothing else and are known of. */
export interface UnreadableValues {
  readonly count: () => number;
  readonly note: (value: UnreadableValue) => void;
  /** The document opens, after a mend. */
  readonly forget: (collection: CollectionName, id: string) => void;
  /** Told of each once. @returns what ends it */
  readonly follow: (listener: (value: UnreadableValue) => void) => () => void;
}

const keyOf = (collection: CollectionName, id: string): string => `${collection}/${id}`;

export function createUnreadableValues(): UnreadableValues {
  const known = new Set<string>();
  const listeners = new Set<(value: UnreadableValue) => void>();
  return {
    count: () => known.size,
    note: (value) => {
      const key = keyOf(value.collection, value.id);
      if (known.has(key)) return;
      known.add(key);
      for (const listener of listeners) listener(value);
    },
    forget: (collection, id) => void known.delete(keyOf(collection, id)),
    follow: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
