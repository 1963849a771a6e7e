import type { Item } from '../schema/scheme-item.ts';
import type { ScoreEntry, Sheet } from '../schema/sheet.ts';
import type { SchemeIndex } from './index-scheme.ts';
import { overrideStanding, scoreStanding } from './score-standing.ts';

/** How the points were entered, as far as the item still says the same of it. */
function refitForm(item: Item, entry: ScoreEntry): Pick<ScoreEntry, 'tier' | 'parts' | 'pieces'> {
  const blank = { tier: null, parts: [], pieces: null };
  switch (item.kind) {
    case 'tiers': {
      const same = entry.tier !== null && item.tiers[entry.tier]?.points === entry.points;
      return { ...blank, tier: same ? entry.tier : null };
    }
    case 'parts': {
      const ticked = item.parts.filter(({ code }) => entry.parts.includes(code));
      const sum = ticked.reduce((points, part) => points + part.points, 0);
      const same = sum === entry.points && ticked.length === entry.parts.length;
      return { ...blank, parts: same ? entry.parts : [] };
    }
    case 'count':
    case 'deduct': {
      const worth = Math.min(item.max, (entry.pieces ?? 0) * item.unit);
      const same = entry.points === (item.kind === 'count' ? worth : item.max - worth);
      return { ...blank, pieces: same ? entry.pieces : null };
    }
    case 'bool':
    case 'scale':
    case 'rates':
      return blank;
  }
}

function refitEntry(index: SchemeIndex, code: string, entry: ScoreEntry): ScoreEntry | null {
  const item = index.byCode.get(code)?.item;
  if (!item) return null;
  const fits = entry.points !== null && scoreStanding(index, code, entry.points) === 'fits';
  if (fits) return { ...entry, ...refitForm(item, entry) };
  // The words about the item outlive points that it can no longer give.
  return { ...entry, points: null, tier: null, parts: [], pieces: null };
}

/**
 * The scores of a sheet that stand under another version of its scheme (domain §7 row 25): entries of items that
 * are gone fall away, points that an item can no longer give are open again. What stands is left as it was.
 */
export function refitSheet(
  index: SchemeIndex,
  { scores, overrides }: Pick<Sheet, 'scores' | 'overrides'>,
): Pick<Sheet, 'scores' | 'overrides'> {
  return {
    scores: Object.fromEntries(
      Object.entries(scores).flatMap(([code, entry]) => {
        const refitted = refitEntry(index, code, entry);
        return refitted ? [[code, refitted]] : [];
      }),
    ),
    overrides: Object.fromEntries(
      Object.entries(overrides).filter(
        ([code, { points }]) => overrideStanding(index, code, points) === 'fits',
      ),
    ),
  };
}
