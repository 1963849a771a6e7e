import { computedPointsOnSheet, givenPointsOnSheet, type ScoredSheet } from './points-on-sheet.ts';
import type { RateItemPoints } from './rate-item-points.ts';
import type { SchemeIndex } from './index-scheme.ts';

/** Integer hundredths: `bonus` is already capped, `total` = `base` + `bonus`. */
export interface SheetSum {
  readonly base: number;
  readonly bonus: number;
  readonly bonusBeforeCap: number;
  readonly total: number;
}

/** Sheet total = base items + min(bonus items, `bonusCap`); items without a score count 0 (contract, From sheets, 1). */
export function sumSheet(index: SchemeIndex, sheet: ScoredSheet, computed: RateItemPoints): SheetSum {
  let base = 0;
  let bonusBeforeCap = 0;
  for (const entry of index.items) {
    const points = entry.computed
      ? computedPointsOnSheet(entry.code, sheet, computed)
      : (givenPointsOnSheet(entry.code, sheet) ?? 0);
    if (entry.bonus) bonusBeforeCap += points;
    else base += points;
  }
  const bonus = Math.min(bonusBeforeCap, index.scheme.policies.bonusCap);
  return { base, bonus, bonusBeforeCap, total: base + bonus };
}
