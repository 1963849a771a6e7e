import { textHash } from '../../shared/archive/text-hash.ts';
import { currentResults } from '../../shared/domain/current-result.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { archiveText } from '../../shared/archive/archive-text.ts';
import { readCycleDocuments } from './read-cycle-documents.ts';
import { resultFreshness } from './result-freshness.ts';
import type { Store } from './store.ts';

/**
 * What is put away must follow from what lies beside it.
 *
 * @returns the SHA-256 of the archive that the two make
 * @throws AppError CYCLE_RESULTS_OUTDATED
 */
export async function assertResultsCurrent(store: Store, cycleId: string): Promise<string> {
  const documents = await readCycleDocuments(store, cycleId);
  const found = await store.database.results.find({ selector: { cycleId } }).exec();
  const stored = found.map((result) => result.toMutableJSON());
  const results = currentResults(stored, documents.cases);
  const freshness = resultFreshness(documents, results);
  if (freshness.kind === 'current') {
    const outcomes = results.map(({ outcome }) => outcome);
    return textHash(archiveText(documents, outcomes));
  }
  const count = freshness.kind === 'outdated' ? freshness.changed.length : documents.candidacies.length;
  throw new AppError('CYCLE_RESULTS_OUTDATED', { count });
}
