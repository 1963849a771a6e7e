import { BehaviorSubject, filter, firstValueFrom, fromEvent, race } from 'rxjs';

/**
 * From which epoch of the hub (shared/sync/protocol) a collection was pulled; null for one that has never been
 * pulled, and from a hub that names none. What is pushed builds on it.
 */
export interface EpochGate {
  /** Undefined until the pull has told. */
  readonly now: () => string | null | undefined;
  readonly set: (epoch: string | null) => void;
  /** Resolves when the pull has told. Rejects when the sync is stopped first. */
  readonly known: () => Promise<string | null>;
}

export function createEpochGate(signal: AbortSignal): EpochGate {
  const epoch$ = new BehaviorSubject<string | null | undefined>(undefined);
  return {
    now: () => epoch$.value,
    set: (epoch) => epoch$.next(epoch),
    known: async () => {
      const told$ = epoch$.pipe(filter((epoch) => epoch !== undefined));
      const epoch = await firstValueFrom(race(told$, fromEvent(signal, 'abort')));
      signal.throwIfAborted();
      return typeof epoch === 'string' ? epoch : null;
    },
  };
}
