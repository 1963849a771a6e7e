import { combineLatest, map, type Observable } from 'rxjs';
import { currentResults } from '../../../shared/domain/current-result.ts';
import type { Result } from '../../../shared/schema/result.ts';
import type { Draft } from '../prepare-document.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import type { Change } from '../write-document.ts';
import { writeInBatches, type OnProgress } from '../write-in-batches.ts';

export interface Results {
  /** As they stand now: the announced ones with what corrections have made of them. */
  readonly watchCycle: (cycleId: string) => Observable<readonly Result[]>;
  /** Stores computed results, each in the place of the candidacy's earlier one. */
  readonly saveAll: (results: readonly Draft<'results'>[], onProgress?: OnProgress) => Promise<void>;
}

/** 评定结果. */
export const createResults = (store: Store): Results => ({
  watchCycle: (cycleId) =>
    combineLatest([
      watchDocuments(store, 'results', { cycleId }),
      watchDocuments(store, 'cases', { cycleId }),
    ]).pipe(map(([results, cases]) => currentResults(results, cases))),
  saveAll: (results, onProgress) => {
    const changes = results.map((result): [string, Change<'results'>] => [result.id, () => result]);
    return writeInBatches(store, 'results', new Map(changes), onProgress);
  },
});
