import type { ArchiveSheet } from '../schema/archive.ts';
import type { Item } from '../schema/scheme-item.ts';
import type { RateItemPoints } from './rate-item-points.ts';

export type ScoredSheet = Pick<ArchiveSheet, 'scores' | 'overrides'>;

/**
 * The points an item has on a sheet, null while it has none. A rates item has its computed points unless the sheet
 * overrides them. Only own fields count, so that an item called `constructor` finds nothing by accident.
 */
export function pointsOnSheet(item: Item, sheet: ScoredSheet, computed: RateItemPoints): number | null {
  if (item.kind !== 'rates')
    return Object.hasOwn(sheet.scores, item.code) ? (sheet.scores[item.code] ?? null) : null;
  const override = Object.hasOwn(sheet.overrides, item.code) ? sheet.overrides[item.code] : undefined;
  return override ? override.points : (computed.get(item.code) ?? 0);
}
