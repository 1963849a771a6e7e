import { announcementProblem } from '../domain/announcement-problem.ts';
import { stepsOf } from '../domain/cycle-steps.ts';
import { openResults } from '../domain/open-results.ts';
import { proceedingsOf } from '../domain/proceedings-of.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Candidacy } from '../schema/candidacy.ts';
import type { Case } from '../schema/case.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { Result } from '../schema/result.ts';
import type { SchemeVersion } from '../schema/scheme-version.ts';

/** What an announcement is judged by. */
export interface AnnouncementFacts {
  readonly results: readonly Result[];
  readonly candidacies: readonly Candidacy[];
  /** The cases about the cycle as a whole. */
  readonly course: readonly Case[];
  readonly scheme: SchemeVersion | null;
}

/** Whether a cycle may be announced, or put away: in its turn, with every result final, after notice and decision. */
export function cycleProblem(
  before: Cycle | null,
  after: Cycle,
  { results, candidacies, course, scheme }: AnnouncementFacts,
): Problem | null {
  const isAnnounced = after.status !== 'open' && (before === null || before.status === 'open');
  if (!isAnnounced) return null;
  const count = openResults(results, candidacies).length;
  if (count > 0) return problem('status', 'CYCLE_NOT_FINAL', { count });
  const now = scheme && { results, candidacies, levels: scheme.content.levels };
  const undecided = announcementProblem(proceedingsOf(course), now);
  if (undecided) return undecided;
  const stage = stepsOf(after.id, course).at(-1)?.to;
  return stage === 'circular' || stage === 'payment' ? null : problem('status', 'CYCLE_STEP_NOT_ALLOWED');
}
