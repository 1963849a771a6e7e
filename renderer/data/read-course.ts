import { stageOf, stepsOf } from '../../shared/domain/cycle-steps.ts';
import { proceedingsOf, type Proceedings } from '../../shared/domain/proceedings-of.ts';
import type { Cycle } from '../../shared/schema/cycle.ts';
import { cycleSubject } from '../../shared/schema/proceeding.ts';
import type { CycleStage, StepDetail } from '../../shared/schema/cycle-step.ts';
import { casesOf } from './assert-sheet-move.ts';
import type { Store } from './store.ts';

/** What has been recorded of a cycle as a whole, as this PC knows it. */
export interface Course {
  /** Null for a year that is just beginning. */
  readonly cycle: Cycle | null;
  readonly stage: CycleStage;
  readonly steps: readonly StepDetail[];
  readonly proceedings: Proceedings;
}

export async function readCourse(store: Store, cycleId: string): Promise<Course> {
  const cases = await casesOf(store, cycleSubject(cycleId));
  const cycle = await store.readCycle(cycleId);
  const steps = stepsOf(cycleId, cases);
  const stage = cycle ? stageOf(cycle, steps) : 'draft';
  return { cycle, stage, steps, proceedings: proceedingsOf(cases) };
}
