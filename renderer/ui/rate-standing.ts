import type { Rational } from '../../shared/domain/rational.ts';
import { reachesTier } from '../../shared/domain/rates.ts';
import type { RateTier } from '../../shared/schema/scheme-item.ts';

/** Where one rate stands against the lines of the rates item. */
export type RateStanding =
  | { readonly kind: 'below'; readonly line: RateTier }
  | { readonly kind: 'reached'; readonly line: RateTier; readonly top: boolean };

/** Null when there are no lines. */
export function rateStanding(rate: Rational, tiers: readonly RateTier[]): RateStanding | null {
  const ascending = [...tiers].sort((a, b) => a.rate - b.rate);
  const [lowest] = ascending;
  if (!lowest) return null;
  const line = ascending.findLast((tier) => reachesTier(rate, tier));
  return line ? { kind: 'reached', line, top: line === ascending.at(-1) } : { kind: 'below', line: lowest };
}
