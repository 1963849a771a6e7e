import type { RatesItem, RateTier } from '../schema/scheme-item.ts';
import { computeRates, ratePointChoices, ratePoints, type RateCounts, type RatePolicies } from './rates.ts';
import { averageGap } from './rate-gap-average.ts';
import { leastHeads, type HeadGap, type Heads } from './least-heads.ts';

/** The fewest people still to win for the next step: `members` to join, `verified` to be verified, for `points`. */
export interface RateGap {
  readonly points: number;
  readonly members: number;
  readonly verified: number;
}

type TierPair = readonly [join: RateTier | null, verified: RateTier | null];

/** Exact inverse for one pair of lines: new members start unverified, and nobody is verified without being a member. */
function pairGap(heads: Heads, [join, verified]: TierPair, policies: RatePolicies): HeadGap | null {
  const joined = join ? leastHeads(heads.employees, join) : heads.members;
  if (joined === null) return null;
  const byMembers = policies.rateDenominator === 'members';
  let members = joined > heads.members ? joined : heads.members;
  if (byMembers && members === 0n) members = 1n;
  const needed = verified ? leastHeads(byMembers ? members : heads.employees, verified) : heads.verified;
  if (needed === null) return null;
  const verifiedHeads = needed > heads.verified ? needed : heads.verified;
  if (verifiedHeads > members) members = verifiedHeads;
  return { members: members - heads.members, verified: verifiedHeads - heads.verified };
}

function pairsFor(item: RatesItem, target: number, combine: 'both' | 'each'): readonly TierPair[] {
  if (combine === 'both')
    return item.tiers.filter((tier) => tier.points >= target).map((tier) => [tier, tier] as const);
  const lines: readonly (RateTier | null)[] = [null, ...item.tiers];
  return lines
    .flatMap((join) => lines.map((verified) => [join, verified] as const))
    .filter(
      ([join, verified]) => Math.min(item.max, (join?.points ?? 0) + (verified?.points ?? 0)) >= target,
    );
}

function fewest(gaps: readonly (HeadGap | null)[]): HeadGap | null {
  let best: HeadGap | null = null;
  for (const gap of gaps) {
    if (gap && (!best || gap.members + gap.verified < best.members + best.verified)) best = gap;
  }
  return best;
}

function gapTo(item: RatesItem, target: number, heads: Heads, policies: RatePolicies): HeadGap | null {
  const { rateCombine } = policies;
  if (rateCombine === 'average') {
    const tiers = item.tiers.filter((tier) => tier.points >= target);
    return fewest(tiers.map((tier) => averageGap(heads, tier, policies.rateDenominator)));
  }
  return fewest(pairsFor(item, target, rateCombine).map((pair) => pairGap(heads, pair, policies)));
}

/**
 * How many people are missing to the next higher points of a rates item: the fewest in all, exact for every
 * policy. Null at the top, without employees, or where no number of people would do.
 */
export function rateGap(item: RatesItem, counts: RateCounts, policies: RatePolicies): RateGap | null {
  if (counts.employees === 0) return null;
  const now = ratePoints(item, computeRates(counts, policies.rateDenominator), policies.rateCombine);
  const heads = {
    employees: BigInt(counts.employees),
    members: BigInt(counts.members),
    verified: BigInt(counts.verified),
  };
  for (const points of ratePointChoices(item, policies.rateCombine)) {
    const gap = points > now ? gapTo(item, points, heads, policies) : null;
    if (gap) return { points, members: Number(gap.members), verified: Number(gap.verified) };
  }
  return null;
}
