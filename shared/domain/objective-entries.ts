import type { Scheme } from '../schema/scheme.ts';
import type { Item } from '../schema/scheme-item.ts';
import type { ScoreEntry, Sheet } from '../schema/sheet.ts';

/**
 * Items that papers decide and nobody's judgement: all but the free scales; computed ones need no entry at all. An
 * assumption, which the screen says.
 */
const isObjective = ({ kind }: Item): boolean => kind !== 'scale' && kind !== 'rates';

/** What the township found for the objective items, for a panel sheet to begin with. Its notes stay its own. */
export function objectiveEntries(
  scheme: Scheme,
  { scores }: Pick<Sheet, 'scores'>,
): Readonly<Record<string, Omit<ScoreEntry, 'at' | 'by'>>> {
  const items = scheme.categories.flatMap((category) => (category.kind === 'veto' ? [] : category.items));
  return Object.fromEntries(
    items.filter(isObjective).flatMap(({ code }) => {
      const found = scores[code];
      if (!found || found.points === null) return [];
      const { points, tier, parts, pieces } = found;
      return [[code, { points, tier, parts: [...parts], pieces, note: '' }]];
    }),
  );
}
