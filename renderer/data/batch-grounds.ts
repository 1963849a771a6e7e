import { currentResults } from '../../shared/domain/current-result.ts';
import type { BatchGrounds } from '../../shared/sync/batch-result-problem.ts';
import type { Store } from './store.ts';

/** What a batch of the cycle is held against on this machine. */
export async function batchGrounds({ database }: Store, cycleId: string): Promise<BatchGrounds> {
  const found = await database.results.find({ selector: { cycleId } }).exec();
  const cases = await database.cases.find({ selector: { cycleId } }).exec();
  const results = currentResults(
    found.map((result) => result.toMutableJSON()),
    cases.map((item) => item.toMutableJSON()),
  );
  const keys = [...new Set(results.map(({ schemeKey }) => schemeKey))];
  const schemes = await database.schemes.findByIds(keys).exec();
  return { results, schemes: [...schemes.values()].map((scheme) => scheme.toMutableJSON()) };
}
