import { useMemo, useState } from 'react';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import { useSearchIndex } from '../../data/use-search-index.ts';

/** The rows that match what is typed: name, unit, pinyin, initials, number of the certificate. */
export function useFoundRows(rows: readonly RegisterRow[]) {
  const [text, setText] = useState('');
  const searchable = useMemo(
    () =>
      rows.map(({ personId, person, union, certificate }) => ({
        id: personId,
        name: person.name,
        unit: union?.name ?? '',
        enterprise: certificate?.content.number ?? '',
      })),
    [rows],
  );
  const index = useSearchIndex(searchable);
  const hits = text.trim() && index ? new Set(index.search(text)) : null;
  return { found: rows.filter(({ personId }) => !hits || hits.has(personId)), text, setText };
}
