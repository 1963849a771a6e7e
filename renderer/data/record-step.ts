import { stepId, type CycleStage } from '../../shared/schema/cycle-step.ts';
import { cycleSubject } from '../../shared/schema/proceeding.ts';
import { readCourse } from './read-course.ts';
import { appendAudit } from './repositories/audit.ts';
import type { Store } from './store.ts';
import { createDocument } from './write-document.ts';

/**
 * Adds a step to the stage `to` to the cycle's history, with who took it and when in its stamp.
 *
 * @throws AppError CYCLE_STEP_NOT_ALLOWED, CYCLE_STEP_OVERTAKEN, REASON_REQUIRED
 */
export async function recordStep(
  store: Store,
  cycleId: string,
  to: CycleStage,
  reason: string,
): Promise<void> {
  const { cycle, stage: from, steps } = await readCourse(store, cycleId);
  const number = steps.length + 1;
  // A begin that was cut short after its first step is taken up again.
  if (!cycle && steps.length === 1) return;
  await createDocument(store, 'cases', {
    id: stepId(cycleId, number),
    cycleId,
    townshipCode: store.actor.orgCode,
    candidacyId: cycleSubject(cycleId),
    office: 'city',
    detail: { kind: 'step', number, from, to, reason },
  });
  await appendAudit(store, { action: `step-${to}`, documentKind: 'cycles', documentId: cycleId, reason });
}
