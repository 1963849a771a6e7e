import type { ArchiveSheet } from '../schema/archive.ts';
import type { Item } from '../schema/scheme-item.ts';
import type { RateItemPoints } from './rate-item-points.ts';

export type ScoredSheet = Pick<ArchiveSheet, 'scores' | 'overrides'>;

/** The computed points of a rates item, unless the sheet overrides them. */
export function computedPointsOnSheet(code: string, sheet: ScoredSheet, computed: RateItemPoints): number {
  const override = Object.hasOwn(sheet.overrides, code) ? sheet.overrides[code] : undefined;
  return override ? override.points : (computed.get(code) ?? 0);
}

/**
 * The points given for an item, null while there are none. Nothing that an object inherits is a number, so an item
 * called `constructor` finds nothing by accident, and millions of scores are read without asking for their owner.
 */
export function givenPointsOnSheet(code: string, sheet: ScoredSheet): number | null {
  const points = sheet.scores[code];
  return typeof points === 'number' ? points : null;
}

export const pointsOnSheet = (item: Item, sheet: ScoredSheet, computed: RateItemPoints): number | null =>
  item.kind === 'rates'
    ? computedPointsOnSheet(item.code, sheet, computed)
    : givenPointsOnSheet(item.code, sheet);
