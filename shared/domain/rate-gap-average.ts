import type { Policies } from '../schema/scheme.ts';
import type { RateTier } from '../schema/scheme-item.ts';
import { leastAbove, type HeadGap, type Heads } from './least-heads.ts';
import { rational } from './rational.ts';

/** Verified heads needed for the average once `members` have joined: (2·rate − members/employees) · denominator. */
function neededVerified(heads: Heads, tier: RateTier, members: bigint, byMembers: boolean): bigint {
  const joined = members < heads.employees ? members : heads.employees;
  const rest = 2n * BigInt(tier.rate) * heads.employees - 10_000n * joined;
  const denominator = byMembers ? members : heads.employees;
  return leastAbove(rational(rest * denominator, 10_000n * heads.employees), tier.op);
}

function firstWhere(from: bigint, to: bigint, holds: (value: bigint) => boolean): bigint | null {
  if (from > to || !holds(to)) return null;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (holds(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}

/**
 * The fewest people that lift the average of both rates to the tier. The people needed are a concave function of
 * the members, so the least lies where verification just suffices or where no more of it is needed.
 */
export function averageGap(
  heads: Heads,
  tier: RateTier,
  denominator: Policies['rateDenominator'],
): HeadGap | null {
  const byMembers = denominator === 'members';
  const needed = (members: bigint) => neededVerified(heads, tier, members, byMembers);
  const reachable = (members: bigint) => {
    const most = byMembers || members < heads.employees ? members : heads.employees;
    return members > 0n && needed(members) <= most;
  };
  const start = heads.members;
  const end = start > heads.employees ? start : heads.employees;
  const first = firstWhere(start, end, reachable);
  if (first === null) return null;
  const enough = firstWhere(first, end, (members) => needed(members) <= heads.verified);
  const places = [first, ...(enough === null ? [end] : [enough > first ? enough - 1n : enough, enough])];
  const gaps = places.map((members) => {
    const missing = needed(members) - heads.verified;
    return { members: members - heads.members, verified: missing > 0n ? missing : 0n };
  });
  return gaps.reduce((best, gap) => (gap.members + gap.verified < best.members + best.verified ? gap : best));
}
