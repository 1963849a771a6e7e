import { announcementProblem } from '../../shared/domain/announcement-problem.ts';
import { isCityOffice } from '../../shared/domain/actor.ts';
import { openResults } from '../../shared/domain/open-results.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { readCourse, type Course } from './read-course.ts';
import { recordStep } from './record-step.ts';
import { appendAudit } from './repositories/audit.ts';
import type { Store } from './store.ts';
import { updateDocument } from './write-document.ts';

async function assertAnnounceable(store: Store, cycleId: string, { cycle, proceedings }: Course) {
  const { database } = store;
  const results = await database.results.find({ selector: { cycleId } }).exec();
  const withdrawn = await database.candidacies.find({ selector: { cycleId, withdrawn: true } }).exec();
  const count = openResults(results, withdrawn).length;
  if (count > 0) throw new AppError('CYCLE_NOT_FINAL', { count });
  const scheme = cycle && (await database.schemes.findOne(cycle.schemeKey).exec());
  const levels = scheme?.content.levels;
  const now = levels ? { results, candidacies: withdrawn, levels } : null;
  const wrong = announcementProblem(proceedings, now);
  if (wrong) throw new AppError(wrong.code, wrong.params);
}

/**
 * Announces a cycle that has been decided: its last step, then its state, on which the permissions hang. An
 * announcement that was cut short between the two is taken up again.
 *
 * @throws AppError CYCLE_NOT_FINAL, NOT_DECIDED, OBJECTIONS_OPEN, NOTICE_OUTDATED, CYCLE_STEP_NOT_ALLOWED
 */
export async function announceCycle(store: Store, cycleId: string): Promise<void> {
  const course = await readCourse(store, cycleId);
  if (course.cycle?.status === 'archived') throw new AppError('CYCLE_ARCHIVED', { cycle: cycleId });
  // Whoever may not announce is refused by the write itself, and learns nothing of the results before.
  if (isCityOffice(store.actor)) await assertAnnounceable(store, cycleId, course);
  if (course.stage !== 'circular') await recordStep(store, cycleId, 'circular', '');
  await updateDocument(store, 'cycles', cycleId, (cycle) => ({ ...cycle, status: 'published' as const }));
  await appendAudit(store, { action: 'publish', documentKind: 'cycles', documentId: cycleId });
}
