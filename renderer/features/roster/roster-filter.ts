import type { SearchIndex } from '../../data/search-index.ts';
import type { RosterFlag, RosterRow } from './roster-rows.ts';

/** What the clerk asked to see. `township` is empty for all. */
export interface RosterFilter {
  readonly show: 'all' | Exclude<RosterFlag, 'fine'>;
  readonly township: string;
  readonly query: string;
}

const found = (
  rows: readonly RosterRow[],
  index: SearchIndex | null,
  query: string,
): readonly RosterRow[] => {
  if (query.trim() === '' || !index) return rows;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return index.search(query).flatMap((id) => byId.get(id) ?? []);
};

/** The rows of the township that match the search, whatever is wrong with them: what the filter counts refer to. */
export const scopedRows = (
  rows: readonly RosterRow[],
  index: SearchIndex | null,
  { township, query }: Omit<RosterFilter, 'show'>,
): readonly RosterRow[] =>
  found(rows, index, query).filter((row) => township === '' || row.union.townshipCode === township);

export const shownRows = (scoped: readonly RosterRow[], show: RosterFilter['show']): readonly RosterRow[] =>
  show === 'all' ? scoped : scoped.filter(({ flag }) => flag === show);
