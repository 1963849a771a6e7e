import { currentResults } from '../../shared/domain/current-result.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { readCycleDocuments } from './read-cycle-documents.ts';
import { resultFreshness } from './result-freshness.ts';
import type { Store } from './store.ts';

/** What is put away must follow from what lies beside it. @throws AppError CYCLE_RESULTS_OUTDATED */
export async function assertResultsCurrent(store: Store, cycleId: string): Promise<void> {
  const documents = await readCycleDocuments(store, cycleId);
  const found = await store.database.results.find({ selector: { cycleId } }).exec();
  const stored = found.map((result) => result.toMutableJSON());
  const freshness = resultFreshness(documents, currentResults(stored, documents.cases));
  if (freshness.kind === 'current') return;
  const count = freshness.kind === 'outdated' ? freshness.changed.length : documents.candidacies.length;
  throw new AppError('CYCLE_RESULTS_OUTDATED', { count });
}
