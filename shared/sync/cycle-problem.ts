import { openResults } from '../domain/open-results.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Candidacy } from '../schema/candidacy.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { Result } from '../schema/result.ts';

/** Whether a cycle may be announced, or put away, as things stand with its results. */
export function cycleProblem(
  before: Cycle | null,
  after: Cycle,
  results: readonly Result[],
  candidacies: readonly Candidacy[],
): Problem | null {
  const isAnnounced = after.status !== 'open' && (before === null || before.status === 'open');
  const count = isAnnounced ? openResults(results, candidacies).length : 0;
  return count > 0 ? problem('status', 'CYCLE_NOT_FINAL', { count }) : null;
}
