import type { Policies } from '../schema/scheme.ts';
import type { RatesItem, RateTier } from '../schema/scheme-item.ts';
import { addRationals, compareRationals, minRational, rational, type Rational } from './rational.ts';

/** Heads at the cycle's cut-off: 职工数, 会员数, 实名认证数. */
export interface RateCounts {
  readonly employees: number;
  readonly members: number;
  readonly verified: number;
}

export type Rates =
  | { readonly kind: 'known'; readonly join: Rational; readonly verified: Rational }
  | { readonly kind: 'indeterminate'; readonly reason: 'no-snapshot' | 'no-employees' | 'no-denominator' };

export type RatePolicies = Pick<Policies, 'rateDenominator' | 'rateCombine'>;

const one = rational(1);

/**
 * 职工入会率 and 实名制网上认证率, exact. A rate above 100 % counts as 100 %; without a snapshot or with a
 * denominator of 0 there is no rate at all, never 0/0 and never 100 % (grading-contract, The rates item).
 */
export function computeRates(counts: RateCounts | null, denominator: RatePolicies['rateDenominator']): Rates {
  if (counts === null) return { kind: 'indeterminate', reason: 'no-snapshot' };
  if (counts.employees === 0) return { kind: 'indeterminate', reason: 'no-employees' };
  if (counts[denominator] === 0) return { kind: 'indeterminate', reason: 'no-denominator' };
  return {
    kind: 'known',
    join: minRational(rational(counts.members, counts.employees), one),
    verified: minRational(rational(counts.verified, counts[denominator]), one),
  };
}

/** Whether the rate, or a sum of `terms` rates, reaches the tier; compared as integers, never as a percentage. */
export function reachesTier(rate: Rational, tier: RateTier, terms = 1): boolean {
  const order = compareRationals(rate, rational(tier.rate * terms, 10_000));
  return tier.op === '>=' ? order >= 0 : order > 0;
}

const bestOf = (tiers: readonly RateTier[], reached: (tier: RateTier) => boolean): number =>
  Math.max(0, ...tiers.filter(reached).map((tier) => tier.points));

/** The points a rates item has on every sheet; 0 while the rates are indeterminate. */
export function ratePoints(item: RatesItem, rates: Rates, combine: RatePolicies['rateCombine']): number {
  if (rates.kind === 'indeterminate') return 0;
  const { join, verified } = rates;
  switch (combine) {
    case 'both':
      return bestOf(item.tiers, (tier) => reachesTier(minRational(join, verified), tier));
    case 'average':
      return bestOf(item.tiers, (tier) => reachesTier(addRationals(join, verified), tier, 2));
    case 'each': {
      const separate = [join, verified].map((rate) => bestOf(item.tiers, (tier) => reachesTier(rate, tier)));
      return Math.min(
        item.max,
        separate.reduce((sum, points) => sum + points, 0),
      );
    }
  }
}

/** Every number of points the item can give, ascending: what an override may choose from. */
export function ratePointChoices(item: RatesItem, combine: RatePolicies['rateCombine']): readonly number[] {
  const single = [0, ...item.tiers.map((tier) => tier.points)];
  const sums =
    combine === 'each' ? single.flatMap((a) => single.map((b) => Math.min(item.max, a + b))) : single;
  return [...new Set(sums)].sort((a, b) => a - b);
}
