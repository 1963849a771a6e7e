import { stepsOf } from '../../shared/domain/cycle-steps.ts';
import type { StepDetail } from '../../shared/schema/cycle-step.ts';
import { cycleSubject } from '../../shared/schema/proceeding.ts';
import { casesOf } from './assert-sheet-move.ts';
import type { Store } from './store.ts';

/** The steps a cycle has taken as this PC knows them. */
export const readSteps = async (store: Store, cycleId: string): Promise<readonly StepDetail[]> =>
  stepsOf(cycleId, await casesOf(store, cycleSubject(cycleId)));
