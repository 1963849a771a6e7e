import { BehaviorSubject, type Observable } from 'rxjs';
import type { Clock } from '../../shared/lib/clock.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { SyncStore } from './sync-store.ts';

export interface PullProgress {
  readonly collection: CollectionName;
  /** Documents fetched since the sync was started. */
  readonly documents: number;
  /** Everything there was at the first pull is here. */
  readonly done: boolean;
}

export interface SyncProgress {
  readonly pulls$: Observable<readonly PullProgress[]>;
  /** When the hub last answered, ISO 8601; remembered over restarts. */
  readonly lastSuccessAt$: Observable<string | null>;
  readonly pulled: (collection: CollectionName, documents: number, done: boolean) => void;
  readonly succeeded: () => void;
}

const noteName = 'lastSuccessAt';
/** How often the time is written down, in milliseconds: it need not be exact to the second after a restart. */
const noteEvery = 10_000;

export async function createSyncProgress(
  records: SyncStore,
  clock: Clock,
  names: readonly CollectionName[],
): Promise<SyncProgress> {
  const pulls$ = new BehaviorSubject<readonly PullProgress[]>(
    names.map((collection) => ({ collection, documents: 0, done: false })),
  );
  const lastSuccessAt$ = new BehaviorSubject(await records.readNote(noteName));
  let noted = 0;
  return {
    pulls$: pulls$.asObservable(),
    lastSuccessAt$: lastSuccessAt$.asObservable(),
    pulled: (collection, documents, done) =>
      pulls$.next(
        pulls$.value.map((one) =>
          one.collection === collection
            ? { collection, documents: one.documents + documents, done: one.done || done }
            : one,
        ),
      ),
    succeeded: () => {
      const now = clock.now();
      lastSuccessAt$.next(now.toISOString());
      if (Math.abs(now.getTime() - noted) < noteEvery) return;
      noted = now.getTime();
      void records.writeNote(noteName, now.toISOString());
    },
  };
}
