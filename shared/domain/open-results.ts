import type { Candidacy } from '../schema/candidacy.ts';
import type { Result } from '../schema/result.ts';
import { finalisationBlockers, type FinalisationBlocker } from './finalisation-blockers.ts';

/**
 * What keeps a cycle from being announced (grading-contract, The rates item): its results that are still open, but
 * for those who have withdrawn.
 */
export function openResults(
  results: readonly Pick<Result, 'outcome'>[],
  candidacies: readonly Pick<Candidacy, 'id' | 'withdrawn'>[],
): readonly FinalisationBlocker[] {
  const left = new Set(candidacies.filter(({ withdrawn }) => withdrawn).map(({ id }) => id));
  const counted = results.map(({ outcome }) => outcome);
  return finalisationBlockers(counted.filter(({ candidacyId }) => !left.has(candidacyId)));
}
