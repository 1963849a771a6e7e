import type { RxError, RxTypeError } from 'rxdb';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { delay } from './delay.ts';
import { replicateCollection, type Replication } from './replicate-collection.ts';
import type { SyncContext } from './sync-context.ts';
import { wireOfState } from './wire-of-state.ts';

/** Milliseconds until a collection is begun again after this PC's own storage has failed. */
const restartAfter = 5000;

/** One collection, kept going. */
export interface KeptCollection {
  readonly active$: Observable<boolean>;
  readonly unsent$: Observable<number>;
  readonly pullNow: () => void;
  readonly recount: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface WriteError {
  readonly status: number;
  readonly writeRow: { readonly document: unknown };
  readonly validationErrors?: readonly { readonly field: string; readonly message: string }[];
}

/** A document of the hub that this program's schema refuses: noted, and no longer asked for. */
async function holdBack(
  { records }: SyncContext,
  collection: CollectionName,
  error: WriteError,
): Promise<void> {
  const document = wireOfState(error.writeRow.document as Parameters<typeof wireOfState>[0]);
  const [first] = error.validationErrors ?? [];
  const [field, reason] = [first?.field ?? '', first?.message ?? ''];
  await records.heldBack.put({ collection, documentId: document.id, document, field, reason });
  await records.log.add('held-back', { collection, id: document.id, field });
}

/**
 * Keeps one collection replicating. RxDB goes on after a write that this PC's storage refused, and would never come
 * back to it: the collection is stopped before its checkpoint has moved on, and begun again from there.
 */
export function keepReplicating(context: SyncContext, name: CollectionName): KeptCollection {
  const { records, signal } = context;
  const active$ = new BehaviorSubject(true);
  const unsent$ = new BehaviorSubject(0);
  let current: Replication | null = null;
  const recount = async (): Promise<void> => {
    const counted = await current?.countUnsent().catch(() => null);
    if (typeof counted === 'number') unsent$.next(counted);
  };

  const runOnce = async (): Promise<number> => {
    const broken = Promise.withResolvers<number>();
    const replication = await replicateCollection(context, name);
    current = replication;
    signal.addEventListener('abort', () => broken.resolve(0), { once: true });
    if (signal.aborted) broken.resolve(0);
    const onError = async ({ parameters }: RxError | RxTypeError): Promise<void> => {
      const { direction, writeError } = parameters as { direction?: string; writeError?: WriteError };
      // A handler's own failure: RxDB asks again by itself.
      if (direction !== undefined) return records.log.add('interrupted', { collection: name });
      const stopping = replication.stop();
      if (writeError?.status === 422) await holdBack(context, name, writeError);
      else await records.log.add('interrupted', { collection: name });
      await stopping;
      broken.resolve(writeError?.status === 422 ? 0 : restartAfter);
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
    while (!signal.aborted) {
      const pause = await runOnce().catch(() => restartAfter);
      await current?.stop();
      current = null;
      await delay(pause, signal);
    }
  };
  const done = run();
  return {
    active$: active$.asObservable(),
    unsent$: unsent$.asObservable(),
    pullNow: () => current?.pullNow(),
    recount,
    stop: () => done,
  };
}
