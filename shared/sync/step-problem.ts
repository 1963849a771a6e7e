import { stepCourseProblem } from '../domain/course-problem.ts';
import { stepOrderProblem } from '../domain/cycle-steps.ts';
import { proceedingsOf } from '../domain/proceedings-of.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { StepDetail } from '../schema/cycle-step.ts';

/**
 * Whether a step of a cycle may be recorded so. Steps are events: none is changed or removed, and each follows the
 * one before it.
 *
 * @param steps the cycle's steps as they are stored
 * @param course the cases about the cycle as a whole
 */
export function cycleStepProblem(
  before: Case | null,
  after: Case | null,
  steps: readonly StepDetail[],
  course: readonly Case[],
): Problem | null {
  if (!before) {
    if (after?.detail.kind !== 'step') return null;
    return stepOrderProblem(after.detail, steps) ?? stepCourseProblem(after.detail, proceedingsOf(course));
  }
  if (before.detail.kind !== 'step' && after?.detail.kind !== 'step') return null;
  return after && canonicalJson(after.detail) === canonicalJson(before.detail)
    ? null
    : problem('detail', 'CYCLE_STEP_FROZEN');
}
