import type { CandidacyState } from '../../../shared/domain/candidacy-state.ts';
import type { SearchIndex } from '../../data/search-index.ts';
import type { WorkRow } from './work-rows.ts';

/** `state` is one of the candidacy's; an earlier one may stay kept when nobody is in it any more. */
export type WorkFilter = Readonly<{ township: string | null; state: CandidacyState | null; text: string }>;

export const noFilter: WorkFilter = { township: null, state: null, text: '' };

/** The rows that fit, in their own order: a list that jumps while one types is hard to read. */
export function filterRows(
  rows: readonly WorkRow[],
  { township, state, text }: WorkFilter,
  index: SearchIndex | null,
): readonly WorkRow[] {
  const found = text.trim() !== '' && index ? new Set(index.search(text)) : null;
  return rows.filter(
    (row) =>
      (township === null || row.line.townshipCode === township) &&
      (state === null || row.state === state) &&
      (found === null || found.has(row.line.id)),
  );
}
