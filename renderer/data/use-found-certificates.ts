import { useMemo } from 'react';
import type { Certificate } from '../../shared/schema/certificate.ts';
import { useSearchIndex } from './use-search-index.ts';

/** The certificates that match what is typed, in the order of their numbers: name, union, number, pinyin, initials. */
export function useFoundCertificates(
  certificates: readonly Certificate[],
  text: string,
): readonly Certificate[] {
  const searchable = useMemo(
    () =>
      certificates.map(({ id, content }) => ({
        id,
        name: content.name,
        unit: content.unionName,
        enterprise: content.number,
      })),
    [certificates],
  );
  const index = useSearchIndex(searchable);
  const hits = text.trim() && index ? new Set(index.search(text)) : null;
  return certificates
    .filter(({ id }) => !hits || hits.has(id))
    .toSorted((a, b) => (a.content.number < b.content.number ? -1 : 1));
}
