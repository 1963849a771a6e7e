import { buildSearchIndex, type SearchRow } from '../../renderer/data/search-index.ts';
import { demoDocuments } from '../../shared/demo/demo-documents.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import { inTurns } from './in-turns.ts';
import { stopwatch } from './stopwatch.ts';

const size = 5000;
/** As people type: a name, part of a firm, pinyin in full, initials, a mixture, and something nobody has. */
const queries = ['王', '金属制品', 'zhang', 'wasx', '欧阳chao', 'qqq'];

function searchRows(): readonly SearchRow[] {
  const { candidacies, people, unions } = demoDocuments(undefined, 17);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const union = new Map(unions.map((one) => [one.id, one]));
  return candidacies.slice(0, size).map(({ id, personId, unionId }) => ({
    id,
    name: names.get(personId) ?? '',
    unit: union.get(unionId)?.name ?? '',
    enterprise: union.get(unionId)?.enterprise.name ?? '',
  }));
}

const plainSearch = (rows: readonly SearchRow[], query: string): readonly string[] =>
  rows
    .filter((row) => [row.name, row.unit, row.enterprise].some((text) => text.includes(query)))
    .map(({ id }) => id);

/** Six searches over 5 000 rows with pinyin, initials and ranking, against a loop that finds characters only. */
export async function benchSearch(): Promise<BenchRow> {
  const rows = searchRows();
  const index = await buildSearchIndex(rows);
  const all = (search: (query: string) => readonly string[]) =>
    stopwatch(() => queries.map((query) => search(query)));
  const medians = await inTurns(
    25,
    () => all(index.search),
    () => all((query) => plainSearch(rows, query)),
  );
  return rowOf({
    what: `${queries.length} searches over 5 000 rows: characters, pinyin, initials, ranked`,
    peer: 'String.includes over the same rows: characters only',
    ...medians,
  });
}
