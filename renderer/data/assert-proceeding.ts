import { AppError } from '../../shared/lib/app-error.ts';
import type { Case } from '../../shared/schema/case.ts';
import { dataRequestProblem } from '../../shared/sync/data-request-problem.ts';
import { proceedingProblem } from '../../shared/sync/proceeding-problem.ts';
import { casesOf } from './assert-sheet-move.ts';
import type { Draft } from './prepare-document.ts';
import type { Store } from './store.ts';

/**
 * Asks at once what the hub will ask, so that nothing is saved here that it refuses.
 *
 * @throws AppError of proceedingProblem and dataRequestProblem
 */
export async function assertProceeding(
  store: Store,
  before: Case | null,
  after: Draft<'cases'>,
): Promise<void> {
  const cases = await casesOf(store, after.candidacyId);
  const now = store.clock.now().toISOString();
  const stamps = { rev: 1, createdAt: now, updatedAt: now, updatedBy: '', deviceId: '' };
  const document = { ...stamps, ...after };
  const found = proceedingProblem(before, document, cases) ?? dataRequestProblem(before, document);
  if (found) throw new AppError(found.code, found.params);
}
