import { filter, firstValueFrom } from 'rxjs';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import { maxPushRows, type PushRow, type RowAnswer } from '../../../shared/sync/protocol.ts';
import type { ToOfficeContents } from '../../../shared/transfer/package-contents.ts';
import { holdBack, troubleOf } from '../hold-back.ts';
import { replicateCollection, type Replication } from '../replicate-collection.ts';
import type { SyncContext } from '../sync-context.ts';
import type { SyncOptions } from '../sync.ts';
import { answerFrom } from './package-answers.ts';
import { readPage } from './package-pages.ts';
import { pendingRows } from './pending-rows.ts';
import { packageContext, untilAbort } from './quiet-context.ts';
import { openReadAgain, type ReadAgain } from './read-again.ts';

/**
 * `done`: everything was answered and read. `stuck`: a row is younger than the package. `again`: a document did not
 * fit this program's schema and has been set aside.
 */
interface Outcome {
  readonly kind: 'done' | 'stuck' | 'again';
  /** Rows that are still to be answered. */
  readonly pending: number;
}

const ok = <T>(value: T) => ({ kind: 'ok', value, hubTime: null }) as const;

const isTrue = (state: boolean): boolean => state;

function watchErrors({ error$ }: Replication, context: SyncContext, name: CollectionName): Promise<'again'> {
  return new Promise((resolve, reject) => {
    error$.subscribe((told) => {
      const { direction, writeError } = troubleOf(told);
      if (writeError?.status === 422) {
        holdBack(context, name, writeError).then(() => resolve('again'), reject);
      } else if (direction === undefined) reject(new AppError('CARRY_NOT_STORED'));
    });
  });
}

async function replayOnce(
  options: SyncOptions,
  name: CollectionName,
  contents: ToOfficeContents,
  pushBatch: number,
): Promise<Outcome> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const answerOf = answerFrom(contents, name);
  const stuck = Promise.withResolvers<'stuck'>();
  // RxDB passes a change by that is pulled while an edit of its document waits: the answers go first.
  const pushed = Promise.withResolvers<ReadonlySet<string>>();
  const again = Promise.withResolvers<ReadAgain>();
  const context = packageContext(options, signal, {
    push: async ({ rows }) => {
      const answers = (rows as readonly PushRow[]).map(answerOf);
      if (!answers.includes(null)) {
        (await again.promise).note(answers as RowAnswer[]);
        return ok({ answers: answers as RowAnswer[] });
      }
      stuck.resolve('stuck');
      return untilAbort(signal);
    },
    pull: async ({ after, limit }) => {
      const pending = await Promise.race([pushed.promise, untilAbort(signal)]);
      return ok(
        await readPage(
          { context: options, collection: name, changes: contents.changes, pending },
          after,
          limit,
        ),
      );
    },
  });
  const replication = await replicateCollection(context, name, pushBatch);
  const state = replication.internal();
  if (!state) throw new AppError('CARRY_NOT_STORED');
  try {
    const readAgain = await openReadAgain(state);
    again.resolve(readAgain);
    const failed = watchErrors(replication, context, name);
    // Nobody may be waiting for it any more.
    failed.catch(() => undefined);
    const up = firstValueFrom(state.firstSyncDone.up.pipe(filter(isTrue))).then(() => 'done' as const);
    const end = await Promise.race([up, stuck.promise, failed]);
    const pending = await pendingRows(options, name, state);
    pushed.resolve(new Set(pending.map(({ newDocumentState: { id } }) => id)));
    const down = firstValueFrom(state.firstSyncDone.down.pipe(filter(isTrue))).then(() => end);
    const kind = await Promise.race([down, failed]);
    // What is not stored stays unconfirmed, and comes with the next package.
    await replication.settle();
    await readAgain.rewind();
    return { kind, pending: pending.length };
  } finally {
    stopping.abort();
    await replication.stop();
  }
}

/** Rows that are sent together: one that has no answer holds up those beside it, so then they go one by one. */
const batches = [maxPushRows, 20, 1];

/**
 * Gives one collection everything that a package has for it, as the hub itself would over the network. What is
 * younger than the package waits as before.
 *
 * @returns how many rows wait
 * @throws AppError CARRY_NOT_STORED
 */
export async function replayCollection(
  options: SyncOptions,
  name: CollectionName,
  contents: ToOfficeContents,
): Promise<number> {
  let [size, left] = [0, Infinity];
  for (;;) {
    const { kind, pending } = await replayOnce(options, name, contents, batches[size] ?? 1);
    if (kind === 'done') return 0;
    if (kind === 'again') continue;
    if (size < batches.length - 1) size += 1;
    else if (pending >= left) return pending;
    left = pending;
  }
}
