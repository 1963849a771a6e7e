import { BehaviorSubject, filter, firstValueFrom, fromEvent, race, type Observable } from 'rxjs';
import type { Clock } from '../../shared/lib/clock.ts';
import type { HubFailure, HubOutcome } from '../../shared/sync/hub-outcome.ts';

/** Whether the hub can be reached. Only the hub knows: a cable, or the browser's `onLine`, says nothing about it. */
export type Link =
  | { readonly kind: 'asking' }
  | { readonly kind: 'online' }
  | { readonly kind: 'down'; readonly why: HubFailure };

/** Milliseconds between two questions while the hub does not answer: `first`, then twice as long up to `most`. */
export interface Patience {
  readonly first: number;
  readonly most: number;
}

export interface Connection {
  readonly link$: Observable<Link>;
  /** How far this PC's clock is ahead of the hub's, in milliseconds; null until the hub has answered. */
  readonly drift$: Observable<number | null>;
  readonly isOnline: () => boolean;
  /** Rejects when the signal aborts first. */
  readonly whenOnline: (signal: AbortSignal) => Promise<void>;
  /** A request was answered: the hub's clock, if it told. */
  readonly answered: (hubTime: number | null) => void;
  /** A request was not answered. */
  readonly failed: (why: HubFailure) => void;
  /** Asks now: somebody wants to know. */
  readonly ask: () => void;
  /** Asks now even if a question is open: the PC has been asleep, and nobody will answer that one. */
  readonly askAnew: () => void;
  readonly close: () => void;
}

interface Options {
  readonly probe: () => Promise<HubOutcome<object>>;
  readonly clock: Clock;
  readonly patience: Patience;
}

const brokenBridge: HubFailure = { kind: 'offline' };

export function createConnection({ probe, clock, patience }: Options): Connection {
  const link$ = new BehaviorSubject<Link>({ kind: 'asking' });
  const drift$ = new BehaviorSubject<number | null>(null);
  let pauseFor = patience.first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let open: symbol | null = null;
  let isClosed = false;

  const ask = async (): Promise<void> => {
    if (isClosed) return;
    const question = Symbol('question');
    open = question;
    clearTimeout(timer);
    const outcome = await probe().catch(() => brokenBridge);
    if (open !== question || isClosed) return;
    open = null;
    if (outcome.kind === 'ok') link$.next({ kind: 'online' });
    else goDown(outcome);
  };
  const goDown = (why: HubFailure): void => {
    link$.next({ kind: 'down', why });
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!open) void ask();
    }, pauseFor);
    pauseFor = Math.min(pauseFor * 2, patience.most);
  };
  void ask();
  return {
    link$: link$.asObservable(),
    drift$: drift$.asObservable(),
    isOnline: () => link$.value.kind === 'online',
    whenOnline: async (signal) => {
      signal.throwIfAborted();
      const online$ = link$.pipe(filter(({ kind }) => kind === 'online'));
      await firstValueFrom<unknown>(race(online$, fromEvent(signal, 'abort')));
      signal.throwIfAborted();
    },
    // A probe alone does not reset the pause: it may succeed while every real request fails.
    answered: (hubTime) => {
      pauseFor = patience.first;
      if (hubTime !== null) drift$.next(clock.now().getTime() - hubTime);
    },
    // Many collections may fail at once; one of them is enough to know.
    failed: (why) => {
      if (!isClosed && link$.value.kind === 'online') goDown(why);
    },
    ask: () => {
      if (!open) void ask();
    },
    askAnew: () => void ask(),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
