import { missingItems } from '../../../shared/domain/missing-items.ts';
import type { ScoredSheet } from '../../../shared/domain/points-on-sheet.ts';
import { rateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import type { RateCounts } from '../../../shared/domain/rates.ts';
import { sheetTotals, type SheetTotals } from '../../../shared/domain/sheet-totals.ts';
import type { Candidacy } from '../../../shared/schema/candidacy.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { Membership } from '../../../shared/schema/union.ts';
import type { RowValues } from './editor/row-store.ts';

/** Totals, progress and what is missing, live while the sheet is being entered. */
export interface SheetFigures extends SheetTotals {
  readonly done: number;
  readonly all: number;
  /** The codes of items without a score, in the order of the scheme. */
  readonly missing: readonly string[];
}

/** Points and overrides alone, as the grading functions take them. */
export function scoredSheet(values: RowValues): ScoredSheet {
  const scores: Record<string, number> = {};
  const overrides: Record<string, { points: number; reason: string }> = {};
  for (const [code, { entry, override }] of values) {
    if (entry && entry.points !== null) scores[code] = entry.points;
    if (override) overrides[code] = override;
  }
  return { scores, overrides };
}

export function sheetFigures(scheme: Scheme, values: RowValues, counts: RateCounts | null): SheetFigures {
  const sheet = scoredSheet(values);
  const rated = scheme.categories.flatMap((category) =>
    category.kind === 'veto' ? [] : category.items.filter((item) => item.kind === 'rates'),
  );
  const totals = sheetTotals(scheme, sheet, rateItemPoints(rated, counts, scheme.policies));
  return {
    ...totals,
    done: totals.categories.reduce((sum, { scored }) => sum + scored, 0),
    all: totals.categories.reduce((sum, { items }) => sum + items, 0),
    missing: missingItems(scheme, sheet.scores).map(({ code }) => code),
  };
}

/**
 * The membership counts that the rates item of this sheet is computed from: those frozen when the township
 * submitted; before that, and while the township works on its own sheet, the roster's, which it will freeze.
 */
export const countsInUse = (
  { snapshot, snapshotAt }: Candidacy,
  roster: Membership | null,
  willFreeze: boolean,
): Membership | null => (snapshotAt === null || willFreeze ? roster : snapshot);
