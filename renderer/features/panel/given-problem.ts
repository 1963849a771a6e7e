import { itemPointsProblem } from '../../../shared/domain/item-points-problem.ts';
import type { RateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import { spreadCategory } from '../../../shared/domain/spread-category.ts';
import type { Problem } from '../../../shared/lib/problem.ts';
import type { PanelMode } from '../../../shared/schema/cycle.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';

/** Why a panel paper's value (hundredths) cannot stand in its column, an item or a whole category; or null. */
export function givenProblem(
  { categories, policies }: Scheme,
  mode: PanelMode,
  computed: RateItemPoints,
  code: string,
  points: number,
): Problem | null {
  for (const category of categories) {
    if (category.kind === 'veto') continue;
    if (mode === 'categories' && category.code === code) {
      const spread = spreadCategory(category, points, computed);
      return spread.ok ? null : spread.error;
    }
    const item = mode === 'categories' ? undefined : category.items.find((one) => one.code === code);
    if (item) return itemPointsProblem(item, points, code, policies.rateCombine);
  }
  return null;
}
