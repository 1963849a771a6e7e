import type { CycleStage } from '../../shared/schema/cycle-step.ts';
import { readCourse } from './read-course.ts';
import { recordStep } from './record-step.ts';
import type { Store } from './store.ts';

/** Takes the year to a stage by what has just been done, if it stands where that leads there. */
export async function stepFrom(
  store: Store,
  cycleId: string,
  from: readonly CycleStage[],
  to: CycleStage,
  reason = '',
): Promise<void> {
  const { cycle, stage } = await readCourse(store, cycleId);
  if (cycle?.status === 'open' && from.includes(stage)) await recordStep(store, cycleId, to, reason);
}
