import { BehaviorSubject, type Observable } from 'rxjs';
import type { Clock } from '../../shared/lib/clock.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { PullAnswer } from '../../shared/sync/protocol.ts';
import type { SyncStore } from './sync-store.ts';

export interface PullProgress {
  readonly collection: CollectionName;
  /** Documents fetched since the sync was started. */
  readonly documents: number;
  /** How many there were to fetch when the first page came; null until then, and from a hub that does not count. */
  readonly total: number | null;
  /** Everything there was at the first pull is here. */
  readonly done: boolean;
}

export interface SyncProgress {
  readonly pulls$: Observable<readonly PullProgress[]>;
  /** When the hub last answered, ISO 8601; remembered over restarts. */
  readonly lastSuccessAt$: Observable<string | null>;
  /** Whether this PC has ever had everything the hub has for it; remembered over restarts. */
  readonly complete$: Observable<boolean>;
  /** Whether the first page of a collection is here, which tells how many there are. */
  readonly isCounted: (collection: CollectionName) => boolean;
  readonly pulled: (collection: CollectionName, page: PullAnswer) => void;
  readonly succeeded: () => void;
}

const timeNote = 'lastSuccessAt';
const completeNote = 'completeAt';
/** How often the time is written down, in milliseconds: it need not be exact to the second after a restart. */
const noteEvery = 10_000;

const withPage = (one: PullProgress, { documents, total, more }: PullAnswer): PullProgress => {
  const fetched = one.documents + documents.length;
  return {
    collection: one.collection,
    documents: fetched,
    total: one.total ?? total ?? (more ? null : fetched),
    done: one.done || !more,
  };
};

export async function createSyncProgress(
  records: SyncStore,
  clock: Clock,
  names: readonly CollectionName[],
): Promise<SyncProgress> {
  const pulls$ = new BehaviorSubject<readonly PullProgress[]>(
    names.map((collection) => ({ collection, documents: 0, total: null, done: false })),
  );
  const lastSuccessAt$ = new BehaviorSubject(await records.readNote(timeNote));
  const complete$ = new BehaviorSubject((await records.readNote(completeNote)) !== null);
  const counted = new Set<CollectionName>();
  let noted = 0;
  const completed = (): void => {
    complete$.next(true);
    void records.writeNote(completeNote, clock.now().toISOString());
  };
  return {
    pulls$: pulls$.asObservable(),
    lastSuccessAt$: lastSuccessAt$.asObservable(),
    complete$: complete$.asObservable(),
    isCounted: (collection) => counted.has(collection),
    pulled: (collection, page) => {
      counted.add(collection);
      pulls$.next(pulls$.value.map((one) => (one.collection === collection ? withPage(one, page) : one)));
      if (!complete$.value && pulls$.value.every(({ done }) => done)) completed();
    },
    succeeded: () => {
      const now = clock.now();
      lastSuccessAt$.next(now.toISOString());
      if (Math.abs(now.getTime() - noted) < noteEvery) return;
      noted = now.getTime();
      void records.writeNote(timeNote, now.toISOString());
    },
  };
}
