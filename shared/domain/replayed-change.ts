import type { GradedResult } from '../schema/graded-result.ts';
import type { ReplayedCandidacy } from './replay-cycle.ts';

/**
 * What another scheme makes of a candidacy. `open`: the level depends on items that nobody has scored yet.
 * `status`: it is graded under the one scheme and not under the other.
 */
export type ReplayedChange = 'same' | 'level' | 'money' | 'status' | 'open';

const sameOutcome = (a: GradedResult, b: GradedResult): boolean =>
  a.status === b.status && a.level === b.level;

export function replayedChange({ before, low, high }: ReplayedCandidacy): ReplayedChange {
  if (before.status !== low.status) return 'status';
  if (!sameOutcome(low, high)) return 'open';
  if (before.level !== low.level) return 'level';
  const amounts = [before, low, high].map(({ subsidy }) => subsidy.amount);
  return amounts.every((amount) => amount === amounts[0]) ? 'same' : 'money';
}
