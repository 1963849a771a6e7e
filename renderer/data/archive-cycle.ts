import { AppError } from '../../shared/lib/app-error.ts';
import { assertResultsCurrent } from './assert-results-current.ts';
import { openPictureShelf } from './picture-shelf.ts';
import type { Draft } from './prepare-document.ts';
import { readPicture } from './read-picture.ts';
import { appendAudit } from './repositories/audit.ts';
import type { Store } from './store.ts';
import { updateDocument } from './write-document.ts';

/** The year is put away whether or not this succeeds: a picture that is not there is made at the first look. */
async function shelvePicture(store: Store, cycleId: string): Promise<void> {
  const cycle = await store.readCycle(cycleId);
  if (!cycle) return;
  const shelf = openPictureShelf(store.database.name);
  await readPicture(store, shelf, cycle).catch(() => null);
}

/**
 * Closes an announced year for good, and keeps the picture of it, so that no look at its charts ever waits.
 *
 * @throws AppError CYCLE_STEP_NOT_ALLOWED, CYCLE_RESULTS_OUTDATED
 */
export async function archiveCycle(store: Store, cycleId: string): Promise<void> {
  const archiveHash = await assertResultsCurrent(store, cycleId);
  await updateDocument(store, 'cycles', cycleId, (cycle): Draft<'cycles'> => {
    if (cycle.status !== 'published') throw new AppError('CYCLE_STEP_NOT_ALLOWED');
    return { ...cycle, status: 'archived', archiveHash };
  });
  await appendAudit(store, { action: 'archive', documentKind: 'cycles', documentId: cycleId });
  await shelvePicture(store, cycleId);
}
