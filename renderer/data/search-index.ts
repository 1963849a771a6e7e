import { matchSpelled } from './match-spelled.ts';
import { spellText, wordsOf, type SpelledChar, type SpellText } from './spelled-text.ts';

/** One thing a search can find. Pass only rows the viewer may see. */
export interface SearchRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly enterprise: string;
}

export interface SearchIndex {
  /**
   * The ids of the rows that match every word of the query, names before units before enterprises, beginnings
   * first, otherwise in the order of the rows. An empty query finds all.
   */
  readonly search: (query: string) => readonly string[];
}

interface SpelledRow {
  readonly id: string;
  readonly fields: readonly (readonly SpelledChar[])[];
}

/** Rows spelled in one go; a go takes a few milliseconds, then the page may draw and answer. */
const chunk = 250;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Where a word begins in a text, or null. */
type PlaceIn = (text: readonly SpelledChar[]) => number | null;

/** Finds each text once: the officers of a union share its name. */
function placesOf(word: string): PlaceIn {
  const known = new Map<readonly SpelledChar[], number | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const place = matchSpelled(text, word);
    known.set(text, place);
    return place;
  };
}

/** How well the row fits the word, 0 best; null when not at all. */
function rankOf({ fields }: SpelledRow, placeIn: PlaceIn): number | null {
  let best: number | null = null;
  for (const [field, text] of fields.entries()) {
    const place = placeIn(text);
    if (place === null) continue;
    const rank = (place === 0 ? 0 : fields.length) + field;
    if (best === null || rank < best) best = rank;
  }
  return best;
}

function rankOfAll(row: SpelledRow, words: readonly PlaceIn[]): number | null {
  let sum = 0;
  for (const placeIn of words) {
    const rank = rankOf(row, placeIn);
    if (rank === null) return null;
    sum += rank;
  }
  return sum;
}

function searchRows(rows: readonly SpelledRow[], query: string): readonly string[] {
  const words = wordsOf(query).map(placesOf);
  return rows
    .flatMap((row) => {
      const rank = rankOfAll(row, words);
      return rank === null ? [] : [{ id: row.id, rank }];
    })
    .sort((left, right) => left.rank - right.rank)
    .map(({ id }) => id);
}

/**
 * Prepares rows for search by characters, pinyin, initials or a mixture, without freezing the page.
 *
 * @throws the signal's reason when it is aborted meanwhile
 */
export async function buildSearchIndex(
  rows: readonly SearchRow[],
  signal?: AbortSignal,
  spell: SpellText = spellText,
): Promise<SearchIndex> {
  const spelled: SpelledRow[] = [];
  for (let start = 0; start < rows.length; start += chunk) {
    if (start > 0) await nextTask();
    signal?.throwIfAborted();
    for (const { id, name, unit, enterprise } of rows.slice(start, start + chunk)) {
      spelled.push({ id, fields: [name, unit, enterprise].map(spell) });
    }
  }
  return { search: (query) => searchRows(spelled, query) };
}
