import type { RxError, RxTypeError } from 'rxdb';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { delay } from './delay.ts';
import { fetchAgain } from './fetch-again.ts';
import { holdBack, troubleOf } from './hold-back.ts';
import type { PullCheckpoint } from './pull-handler.ts';
import { replicateCollection, type Replication } from './replicate-collection.ts';
import type { SyncContext } from './sync-context.ts';

/** One collection, kept going. */
export interface KeptCollection {
  readonly active$: Observable<boolean>;
  readonly unsent$: Observable<number>;
  readonly pullNow: () => void;
  /** From where the next pull will ask; null while that is not known. */
  readonly head: () => PullCheckpoint | null;
  readonly recount: () => Promise<void>;
  /** Has what does not open here put right from the hub. @throws AppError as `fetchAgain` does */
  readonly fetchAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Keeps one collection replicating. RxDB goes on after a write that this PC's storage refused, and would never come
 * back to it: the collection is stopped before its checkpoint has moved on, and begun again from there.
 */
export function keepReplicating(context: SyncContext, name: CollectionName): KeptCollection {
  const { records, signal, patience } = context;
  const active$ = new BehaviorSubject(true);
  const unsent$ = new BehaviorSubject(0);
  let current: Replication | null = null;
  const recount = async (): Promise<void> => {
    const counted = await current?.countUnsent().catch(() => null);
    if (typeof counted === 'number') unsent$.next(counted);
  };

  /** Resolves when it is to be begun again: at once, or after a pause. */
  const runOnce = async (): Promise<'at-once' | 'later'> => {
    const broken = Promise.withResolvers<'at-once' | 'later'>();
    const replication = await replicateCollection(context, name);
    current = replication;
    signal.addEventListener('abort', () => broken.resolve('at-once'), { once: true });
    if (signal.aborted) broken.resolve('at-once');
    const onError = async (error: Partial<RxError | RxTypeError>): Promise<void> => {
      const { direction, writeError } = troubleOf(error);
      if (direction !== undefined) return records.log.add('interrupted', { collection: name });
      const stopping = replication.stop();
      if (writeError?.status === 422) await holdBack(context, name, writeError);
      else await records.log.add('interrupted', { collection: name });
      await stopping;
      broken.resolve(writeError?.status === 422 ? 'at-once' : 'later');
    };
    replication.error$.subscribe((error) => void onError(error));
    replication.active$.subscribe((active) => {
      active$.next(active);
      if (!active) void recount();
    });
    await recount();
    return broken.promise;
  };
  const run = async (): Promise<void> => {
    let pauseFor = patience.first;
    while (!signal.aborted) {
      const end = await runOnce().catch(() => 'later' as const);
      context.first.without(name);
      await current?.stop();
      current = null;
      if (end === 'at-once') continue;
      await delay(pauseFor, signal);
      pauseFor = Math.min(pauseFor * 2, patience.most);
    }
  };
  const done = run();
  return {
    active$: active$.asObservable(),
    unsent$: unsent$.asObservable(),
    pullNow: () => current?.pullNow(),
    head: () => current?.head() ?? null,
    recount,
    fetchAgain: async () => {
      const internal = current?.internal();
      if (internal) await fetchAgain(context, name, internal);
    },
    stop: () => done,
  };
}
