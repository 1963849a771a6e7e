import { useEffect, useState } from 'react';
import { buildSearchIndex, type SearchIndex, type SearchRow } from './search-index.ts';

/** The index of these rows, null until the first one is built; keep `rows` the same array while nothing changes. */
export function useSearchIndex(rows: readonly SearchRow[]): SearchIndex | null {
  const [index, setIndex] = useState<SearchIndex | null>(null);
  useEffect(() => {
    const building = new AbortController();
    void (async () => {
      try {
        setIndex(await buildSearchIndex(rows, building.signal));
      } catch (error) {
        if (!building.signal.aborted) throw error;
      }
    })();
    return () => building.abort();
  }, [rows]);
  return index;
}
