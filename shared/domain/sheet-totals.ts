import type { Scheme } from '../schema/scheme.ts';
import { indexScheme } from './index-scheme.ts';
import { pointsOnSheet, type ScoredSheet } from './points-on-sheet.ts';
import type { RateItemPoints } from './rate-item-points.ts';
import { sumSheet, type SheetSum } from './sum-sheet.ts';

export interface CategorySubtotal {
  readonly code: string;
  readonly name: string;
  readonly kind: 'base' | 'bonus';
  /** Before the bonus cap, which counts over all bonus categories together. */
  readonly points: number;
  readonly max: number;
  readonly scored: number;
  readonly items: number;
}

export interface SheetTotals extends SheetSum {
  readonly categories: readonly CategorySubtotal[];
}

/** Subtotals and total of a sheet in any state: what is not scored yet counts 0 and is counted as open. */
export function sheetTotals(scheme: Scheme, sheet: ScoredSheet, computed: RateItemPoints): SheetTotals {
  const categories = scheme.categories.flatMap((category): CategorySubtotal[] => {
    if (category.kind === 'veto') return [];
    const points = category.items.map((item) => pointsOnSheet(item, sheet, computed));
    const given = points.filter((value) => value !== null);
    return [
      {
        code: category.code,
        name: category.name,
        kind: category.kind,
        points: given.reduce((sum, value) => sum + value, 0),
        max: category.max,
        scored: given.length,
        items: points.length,
      },
    ];
  });
  return { categories, ...sumSheet(indexScheme(scheme), sheet, computed) };
}
