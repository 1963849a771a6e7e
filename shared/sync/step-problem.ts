import { stepOrderProblem } from '../domain/cycle-steps.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { StepDetail } from '../schema/cycle-step.ts';

/**
 * Whether a step of a cycle may be recorded so. Steps are events: none is changed or removed, and each follows the
 * one before it.
 *
 * @param steps the cycle's steps as they are stored
 */
export function cycleStepProblem(
  before: Case | null,
  after: Case | null,
  steps: readonly StepDetail[],
): Problem | null {
  if (!before) return after?.detail.kind === 'step' ? stepOrderProblem(after.detail, steps) : null;
  if (before.detail.kind !== 'step' && after?.detail.kind !== 'step') return null;
  return after && canonicalJson(after.detail) === canonicalJson(before.detail)
    ? null
    : problem('detail', 'CYCLE_STEP_FROZEN');
}
