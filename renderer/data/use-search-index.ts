import { useEffect, useState } from 'react';
import { buildSearchIndex, type SearchIndex, type SearchRow } from './search-index.ts';
import { spellText, type SpellText } from './spelled-text.ts';

/** The index of these rows, null until the first one is built; keep `rows` the same array while nothing changes. */
export function useSearchIndex(rows: readonly SearchRow[], spell: SpellText = spellText): SearchIndex | null {
  const [index, setIndex] = useState<SearchIndex | null>(null);
  useEffect(() => {
    const building = new AbortController();
    void (async () => {
      try {
        setIndex(await buildSearchIndex(rows, building.signal, spell));
      } catch (error) {
        if (!building.signal.aborted) throw error;
      }
    })();
    return () => building.abort();
  }, [rows, spell]);
  return index;
}
