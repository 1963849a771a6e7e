import type { Policies } from '../schema/scheme.ts';
import type { RatesItem } from '../schema/scheme-item.ts';
import { computeRates, ratePoints, type RateCounts } from './rates.ts';

/** The computed points of every rates item, by code: the same on every sheet of a candidacy. */
export type RateItemPoints = ReadonlyMap<string, number>;

export function rateItemPoints(
  items: readonly RatesItem[],
  counts: RateCounts | null,
  policies: Pick<Policies, 'rateDenominator' | 'rateCombine'>,
): RateItemPoints {
  const rates = computeRates(counts, policies.rateDenominator);
  return new Map(items.map((item) => [item.code, ratePoints(item, rates, policies.rateCombine)]));
}
