import { problem, type Problem } from '../lib/problem.ts';
import type { CycleStage, StepDetail } from '../schema/cycle-step.ts';
import { announcementProblem } from './announcement-problem.ts';
import { reopenedBy } from './cycle-steps.ts';
import { openObjections, standingDecision, standingNotice, type Proceedings } from './proceedings-of.ts';

/**
 * Whether a step agrees with what has been recorded: nothing is decided on without a list, nothing announced without
 * a decision, and a step back leaves no list hanging and no decision standing that it reopens.
 *
 * @returns null, or NOTICE_MISSING, OBJECTIONS_OPEN, NOT_DECIDED or STEP_BACK_UNDONE
 */
export function stepCourseProblem({ from, to }: StepDetail, proceedings: Proceedings): Problem | null {
  const reopened = reopenedBy(from, to);
  const standing =
    (reopened.includes('notice') && standingNotice(proceedings)) ||
    (reopened.includes('decision') && standingDecision(proceedings));
  if (standing) return problem('detail.to', 'STEP_BACK_UNDONE');
  if (to === 'circular' && from === 'decision') return announcementProblem(proceedings, null);
  if (to !== 'decision') return null;
  if (!standingNotice(proceedings)) return problem('detail.to', 'NOTICE_MISSING');
  const count = openObjections(proceedings).length;
  return count > 0 ? problem('detail.to', 'OBJECTIONS_OPEN', { count }) : null;
}

/** A corrected result hangs out again after the announcement (domain §7 row 26). */
const announced: readonly CycleStage[] = ['circular', 'payment'];
const noticeStages: ReadonlySet<CycleStage> = new Set(['notice', 'objections', ...announced]);
const decisionStages: ReadonlySet<CycleStage> = new Set(['decision', ...announced]);

/**
 * Whether the year has come to where a list may hang out, or a meeting decide on it.
 *
 * @returns null, or NOTICE_TOO_EARLY or DECISION_TOO_EARLY
 */
export function proceedingStageProblem(kind: 'notice' | 'decision', stage: CycleStage): Problem | null {
  if (kind === 'notice') return noticeStages.has(stage) ? null : problem('detail', 'NOTICE_TOO_EARLY');
  return decisionStages.has(stage) ? null : problem('detail', 'DECISION_TOO_EARLY');
}
