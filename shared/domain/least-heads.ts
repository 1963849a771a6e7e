import type { Comparison, RateTier } from '../schema/scheme-item.ts';
import { ceilRational, floorRational, rational, type Rational } from './rational.ts';

/** The counts of a snapshot, exact at any size. */
export interface Heads {
  readonly employees: bigint;
  readonly members: bigint;
  readonly verified: bigint;
}

export interface HeadGap {
  readonly members: bigint;
  readonly verified: bigint;
}

/** The smallest whole number that stands in the comparison to the threshold. */
export const leastAbove = (threshold: Rational, op: Comparison): bigint =>
  op === '>=' ? ceilRational(threshold) : floorRational(threshold) + 1n;

/** The fewest heads out of `total` that reach the tier, null when not even all of them do. */
export function leastHeads(total: bigint, tier: RateTier): bigint | null {
  const least = leastAbove(rational(total * BigInt(tier.rate), 10_000n), tier.op);
  return least > total ? null : least;
}
