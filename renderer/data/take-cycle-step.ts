import dayjs from 'dayjs';
import { reopenedBy, stepProblem } from '../../shared/domain/cycle-steps.ts';
import { standingNotice } from '../../shared/domain/proceedings-of.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { CycleStage } from '../../shared/schema/cycle-step.ts';
import { announceCycle } from './announce-cycle.ts';
import { readCourse, type Course } from './read-course.ts';
import { recordStep } from './record-step.ts';
import type { Store } from './store.ts';
import { withdrawReopened } from './withdraw-proceedings.ts';

function assertNoticeOver(store: Store, { proceedings }: Course): void {
  const ends = standingNotice(proceedings)?.detail.endsOn;
  const today = dayjs(store.clock.now()).format('YYYY-MM-DD');
  if (ends !== undefined && today <= ends) throw new AppError('NOTICE_RUNNING', { ends });
}

/**
 * Takes a cycle to another stage with all that belongs to it: the way back withdraws what it reopens, the way to
 * 通报 announces.
 *
 * @throws AppError CYCLE_STEP_NOT_ALLOWED, REASON_REQUIRED, NOTICE_RUNNING and those of recording and announcing
 */
export async function takeCycleStep(
  store: Store,
  cycleId: string,
  to: CycleStage,
  reason: string,
): Promise<void> {
  const course = await readCourse(store, cycleId);
  const { stage: from, steps, cycle } = course;
  if (to === 'circular' && cycle?.status === 'open') return announceCycle(store, cycleId);
  const wrong = stepProblem({ kind: 'step', number: steps.length + 1, from, to, reason });
  if (wrong && cycle?.status === 'open') throw new AppError(wrong.code, wrong.params);
  if (to === 'payment' && cycle?.status === 'open') throw new AppError('CYCLE_STEP_NOT_ALLOWED');
  if (to === 'decision') assertNoticeOver(store, course);
  await withdrawReopened(store, course, reopenedBy(from, to), reason);
  return recordStep(store, cycleId, to, reason);
}
