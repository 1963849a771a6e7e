import { formatPoints } from '../../../shared/domain/format-points.ts';
import { pointsOnSheet } from '../../../shared/domain/points-on-sheet.ts';
import type { RateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import { isCounted } from '../../../shared/domain/sheet-state.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import type { Party, Sheet } from '../../../shared/schema/sheet.ts';
import { storedValue } from './editor/row-value.ts';
import type { EarlierPoints } from './row-frame.tsx';
import { scoredSheet } from './sheet-figures.ts';
import type { SheetView } from './use-sheet-view.ts';

/** Whose points stand beside the input, by the party that scores. */
export const earlierParties: Readonly<Record<Party, readonly Party[]>> = {
  self: [],
  township: ['self'],
  panel: ['self', 'township'],
};

/** The party's sheet once it is submitted; a draft is nobody else's reference. */
export const submittedSheet = ({ sheets, cases }: SheetView, party: Party): Sheet | null =>
  sheets.find((sheet) => sheet.party === party && isCounted(sheet, cases)) ?? null;

/** What the earlier parties gave each item. */
export function earlierPoints(
  parties: readonly Party[],
  sheets: Readonly<Record<Party, Sheet | null>>,
  items: readonly Item[],
  computed: RateItemPoints,
): ReadonlyMap<string, readonly EarlierPoints[]> {
  const scored = parties.map((party) => {
    const sheet = sheets[party];
    return {
      party,
      given: sheet && scoredSheet(new Map(items.map(({ code }) => [code, storedValue(sheet, code)]))),
    };
  });
  const pointsOf = (item: Item): readonly EarlierPoints[] =>
    scored.map(({ party, given }) => {
      const points = given ? pointsOnSheet(item, given, computed) : null;
      return { party, points: points === null ? null : formatPoints(points) };
    });
  return new Map(items.map((item) => [item.code, pointsOf(item)]));
}
