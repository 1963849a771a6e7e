import { useState } from 'react';
import { useServices } from './services-context.tsx';

/** What a list is narrowed to. Words that are searched for stand in `text`. */
export type FilterValues = Readonly<Record<string, string | boolean | null>>;

export interface KeptFilter<F extends FilterValues> {
  readonly filter: F;
  /** Changes some of it. */
  readonly narrow: (change: Partial<F>) => void;
  /** Something narrows the list. */
  readonly active: boolean;
  readonly clear: () => void;
}

const prefix = 'gongping.filter.';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const words = new Map<string, string>();
/** Searched words may be somebody's telephone number; even what a session keeps, the browser writes to the disk. */
const inMemory: Kept = {
  getItem: (key) => words.get(key) ?? null,
  setItem: (key, value) => void words.set(key, value),
  removeItem: (key) => void words.delete(key),
};

export const forgetSearchedWords = (): void => words.clear();

/** Searched words last until the program closes; what a clerk always works with is there the next morning. */
const storeOf = (field: string): Kept => (field === 'text' ? inMemory : localStorage);

const keyOf = (actorId: string, table: string, field: string): string =>
  `${prefix}${actorId}.${table}.${field}`;

/** Another version may have kept something of another kind. */
function readValue<V extends string | boolean | null>(key: string, field: string, none: V): V {
  const kept = storeOf(field).getItem(key);
  if (kept === null) return none;
  if (typeof none === 'boolean') return (kept === 'true') as V;
  return kept as V;
}

function readFilter<F extends FilterValues>(actorId: string, table: string, none: F): F {
  const values = Object.entries(none).map(([field, value]) => [
    field,
    readValue(keyOf(actorId, table, field), field, value),
  ]);
  return Object.fromEntries(values) as F;
}

function keepFilter<F extends FilterValues>(actorId: string, table: string, filter: F, none: F): void {
  for (const [field, value] of Object.entries(filter)) {
    const key = keyOf(actorId, table, field);
    if (value === none[field] || value === null) storeOf(field).removeItem(key);
    else storeOf(field).setItem(key, String(value));
  }
}

/**
 * A list's filter, kept for each user and list on this PC, and there again when he comes back. `none` is the filter
 * that shows all; it has to stay the same. `opening` is shown first in place of what was kept, where one comes for
 * something of his own.
 */
export function useKeptFilter<F extends FilterValues>(
  table: string,
  none: F,
  opening: F | null = null,
): KeptFilter<F> {
  const { id } = useServices().store.actor;
  const [filter, setFilter] = useState(() => opening ?? readFilter(id, table, none));
  const set = (next: F) => {
    keepFilter(id, table, next, none);
    setFilter(next);
  };
  return {
    filter,
    narrow: (change) => set({ ...filter, ...change }),
    active: Object.entries(none).some(([field, value]) => filter[field] !== value),
    clear: () => set(none),
  };
}
