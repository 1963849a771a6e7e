import { isCityOffice } from '../../shared/domain/actor.ts';
import { openResults } from '../../shared/domain/open-results.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Store } from './store.ts';

/**
 * Nothing is announced while somebody's result is still open (grading-contract, The rates item).
 *
 * @throws AppError CYCLE_NOT_FINAL
 */
export async function assertFinal({ database, actor }: Store, cycleId: string): Promise<void> {
  // Whoever may not announce is refused by the write itself, and learns nothing of the results before.
  if (!isCityOffice(actor)) return;
  const results = await database.results.find({ selector: { cycleId } }).exec();
  const withdrawn = await database.candidacies.find({ selector: { cycleId, withdrawn: true } }).exec();
  const count = openResults(results, withdrawn).length;
  if (count > 0) throw new AppError('CYCLE_NOT_FINAL', { count });
}
