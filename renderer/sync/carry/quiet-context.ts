import { NEVER, of } from 'rxjs';
import type { Connection } from '../connection.ts';
import type { FirstQuestion } from '../first-question.ts';
import type { SyncContext } from '../sync-context.ts';
import type { SyncProgress } from '../sync-progress.ts';
import type { Turns } from '../turns.ts';

/** Rejects when the signal aborts, and does nothing else. */
export const untilAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const stop = (): void => reject(new DOMException('stopped', 'AbortError'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** A stick answers as soon as it is asked, and says nothing about the network. */
const connection: Connection = {
  link$: of({ kind: 'online' }),
  drift$: NEVER,
  isOnline: () => true,
  whenOnline: async (signal) => signal.throwIfAborted(),
  answered: () => undefined,
  failed: () => undefined,
  ask: () => undefined,
  askAnew: () => undefined,
  close: () => undefined,
};

const progress: SyncProgress = {
  pulls$: NEVER,
  complete$: NEVER,
  isCounted: () => true,
  lastSuccessAt$: NEVER,
  pulled: () => undefined,
  succeeded: () => undefined,
};

/** A package is read, and not asked first. */
const first: FirstQuestion = { pageOf: async () => null, without: () => undefined };

const freeTurns: Turns = {
  mayPull: async () => undefined,
  pulled: () => undefined,
  stored: () => undefined,
  allStored: async () => undefined,
  mayPush: async () => undefined,
  pushing: () => undefined,
};

/** Nobody's turn ever comes. */
const noTurns = (signal: AbortSignal): Turns => ({
  ...freeTurns,
  mayPull: () => untilAbort(signal),
  mayPush: () => untilAbort(signal),
});

type Outer = Pick<SyncContext, 'store' | 'records' | 'hub' | 'patience'>;

const inner = ({ store, records, patience, hub }: Outer, signal: AbortSignal) => ({
  store,
  records,
  patience,
  hub,
  signal,
  connection,
  progress,
  first,
});

/** For a replication that stands still while its marks are read. */
export const standingContext = (outer: Outer, signal: AbortSignal): SyncContext => ({
  ...inner(outer, signal),
  turns: noTurns(signal),
});

/** For a replication that is answered out of a package in place of the hub. */
export const packageContext = (
  outer: Outer,
  signal: AbortSignal,
  answers: Pick<SyncContext['hub'], 'pull' | 'push'>,
): SyncContext => ({
  ...inner({ ...outer, hub: { ...outer.hub, ...answers } }, signal),
  turns: freeTurns,
});
