import type { ArchiveSheet } from '../schema/archive.ts';
import type { Scheme } from '../schema/scheme.ts';
import type { Assessment } from './assess-candidacy.ts';
import type { CountedSheet } from './panel-mean.ts';
import { pointsOnSheet } from './points-on-sheet.ts';
import { tieBreakOf } from './policy-defaults.ts';
import { addRationals, compareRationals, rational, type Rational } from './rational.ts';

/** What equals are compared by, the first link first. */
export type TieKey = readonly Rational[];

/** The items of a category, or the one item, that a link of the chain names. */
function itemsOf({ categories }: Scheme, code: string) {
  const scored = categories.flatMap((category) => (category.kind === 'veto' ? [] : [category]));
  const whole = scored.find((category) => category.code === code)?.items;
  return whole ?? scored.flatMap(({ items }) => items.filter((item) => item.code === code));
}

/**
 * The points of each link of the scheme's chain, of the same sheets and by the same weights as the total, exact
 * and not rounded. Empty without a chain, and for whoever is not graded.
 */
export function tieKey(
  scheme: Scheme,
  { verdict, self, township, panel, computed }: Assessment,
  sheets: ReadonlyMap<string, ArchiveSheet>,
): TieKey {
  if (verdict.status !== 'graded') return [];
  const parties: Readonly<Record<string, readonly CountedSheet[]>> = {
    self: self ? [self] : [],
    township: township ? [township] : [],
    panel: panel.counted,
  };
  return tieBreakOf(scheme.policies).map((code) => {
    const items = itemsOf(scheme, code);
    const given = ({ sheetId }: CountedSheet): number => {
      const sheet = sheets.get(sheetId);
      return sheet ? items.reduce((sum, item) => sum + (pointsOnSheet(item, sheet, computed) ?? 0), 0) : 0;
    };
    return verdict.weighed.terms.reduce((sum, { party, weight }) => {
      const counted = parties[party] ?? [];
      const points = counted.reduce((whole, sheet) => whole + given(sheet), 0);
      return addRationals(sum, rational(weight * points, Math.max(1, counted.length)));
    }, rational(0));
  });
}

/** Negative when the first goes before the second; 0 where the whole chain leaves them equal. */
export function compareTies(a: TieKey, b: TieKey): number {
  for (const [place, value] of a.entries()) {
    const order = compareRationals(b[place] ?? rational(0), value);
    if (order !== 0) return order;
  }
  return 0;
}
