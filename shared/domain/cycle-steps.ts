import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { CycleStage, StepDetail } from '../schema/cycle-step.ts';

/** The order of the year's work (domain §4). */
export const cycleStages: readonly CycleStage[] = [
  'draft',
  'announced',
  'self',
  'township',
  'panel',
  'computing',
  'notice',
  'objections',
  'decision',
  'circular',
  'payment',
  'archived',
];

const placeOf = (stage: CycleStage): number => cycleStages.indexOf(stage);

/** The steps among a cycle's cases, in the order they were taken. */
export const stepsOf = (cycleId: string, cases: readonly Case[]): readonly StepDetail[] =>
  cases
    .flatMap((item) => (item.cycleId === cycleId && item.detail.kind === 'step' ? [item.detail] : []))
    .sort((a, b) => a.number - b.number);

/**
 * Where a cycle stands. Announcement and archive are the cycle's own state, because permissions hang on them; a
 * cycle without steps is one that was under way before steps were recorded.
 */
export function stageOf({ status }: Pick<Cycle, 'status'>, steps: readonly StepDetail[]): CycleStage {
  if (status === 'archived') return 'archived';
  const last = steps.at(-1)?.to;
  if (status === 'published') return last === 'payment' ? 'payment' : 'circular';
  return last ?? 'self';
}

/** The stages that may follow; an announced cycle without money to pay goes into the archive at once. */
export function nextStages(stage: CycleStage): readonly CycleStage[] {
  if (stage === 'notice') return ['objections', 'decision'];
  if (stage === 'circular') return ['payment', 'archived'];
  const next = cycleStages[placeOf(stage) + 1];
  return next ? [next] : [];
}

/** What is announced is mended by a correction, never by going back; an archived year stays as it is (domain §7 rows 26, 42). */
export function earlierStages(stage: CycleStage): readonly CycleStage[] {
  if (stage === 'archived' || stage === 'circular') return [];
  if (stage === 'payment') return ['circular'];
  return cycleStages.slice(0, placeOf(stage));
}

/** What must be done anew after a step back; nothing of it is deleted. */
export type Reopened = 'scores' | 'results' | 'notice' | 'decision';

export function reopenedBy(from: CycleStage, to: CycleStage): readonly Reopened[] {
  const passed = (stage: CycleStage) => placeOf(from) >= placeOf(stage) && placeOf(to) < placeOf(stage);
  return [
    ...(passed('notice') ? (['scores', 'notice'] as const) : []),
    ...(passed('computing') ? (['results'] as const) : []),
    ...(passed('decision') ? (['decision'] as const) : []),
  ];
}

const scoresRest: ReadonlySet<CycleStage> = new Set(['notice', 'objections', 'decision']);

/** Whether scores stand still: what hangs out for the public must be what was scored. */
export const holdsScores = (stage: CycleStage): boolean => scoresRest.has(stage);

/**
 * Whether a cycle may go from one stage to another: forward one at a time, back to any earlier one with a reason.
 * Its first step may also say that it begins as a draft.
 *
 * @returns null, or CYCLE_STEP_NOT_ALLOWED or REASON_REQUIRED
 */
export function stepProblem({ from, to, reason }: StepDetail): Problem | null {
  if (nextStages(from).includes(to)) return null;
  if (!earlierStages(from).includes(to)) return problem('detail.to', 'CYCLE_STEP_NOT_ALLOWED');
  return reason.trim() === ''
    ? problem('detail.reason', 'REASON_REQUIRED', { field: 'cases.detail.stepReason' })
    : null;
}

/** Whether a step follows the steps taken so far; the first of a new cycle says that it begins as a draft. */
export function stepOrderProblem(step: StepDetail, earlier: readonly StepDetail[]): Problem | null {
  const last = earlier.at(-1);
  if (step.number !== (last?.number ?? 0) + 1 || (last && last.to !== step.from)) {
    return problem('detail.number', 'CYCLE_STEP_OVERTAKEN');
  }
  return !last && step.from === 'draft' && step.to === 'draft' ? null : stepProblem(step);
}
