import { BehaviorSubject, type Observable } from 'rxjs';
import type { AppError } from '../../shared/lib/app-error.ts';
import type { Clock } from '../../shared/lib/clock.ts';

/** How far the writes of this page have come. “已保存到本机” holds when nothing is pending and no error stands. */
export interface SaveState {
  /** Documents, and texts still being typed, that are not yet in every copy this machine keeps. */
  readonly pending: number;
  /** When a write was last in every copy; null before the first. */
  readonly lastSavedAt: Date | null;
  /** How many copies this machine keeps: IndexedDB alone in a browser, the mirror as well in the desktop app. */
  readonly copies: 1 | 2;
  readonly error: AppError | null;
}

export interface SaveStatus {
  readonly state$: Observable<SaveState>;
  readonly current: () => SaveState;
  readonly begin: (documents: number) => void;
  /** The documents are in every copy. */
  readonly saved: (documents: number) => void;
  /** The documents were refused and are in no copy; whoever wrote them got the reason. */
  readonly refused: (documents: number) => void;
  /** Something keeps documents from being saved; stands until the next `saved`. */
  readonly failed: (error: AppError) => void;
  /** Something is typed or chosen that no write has been given yet; `flush` gives it at once. Returns its release. */
  readonly hold: (flush: () => Promise<unknown>) => () => void;
  /** Gives all that is held to the store and waits for it, as before the window closes. */
  readonly flush: () => Promise<void>;
}

export function createSaveStatus(copies: 1 | 2, clock: Clock): SaveStatus {
  const state$ = new BehaviorSubject<SaveState>({ pending: 0, lastSavedAt: null, copies, error: null });
  const holds = new Set<() => Promise<unknown>>();
  const change = (patch: Partial<SaveState>): void => state$.next({ ...state$.value, ...patch });
  return {
    state$: state$.asObservable(),
    current: () => state$.value,
    begin: (documents) => change({ pending: state$.value.pending + documents }),
    saved: (documents) =>
      change({ pending: state$.value.pending - documents, lastSavedAt: clock.now(), error: null }),
    refused: (documents) => change({ pending: state$.value.pending - documents }),
    failed: (error) => change({ error }),
    hold: (flush) => {
      const held = (): Promise<unknown> => flush();
      holds.add(held);
      change({ pending: state$.value.pending + 1 });
      return () => {
        if (holds.delete(held)) change({ pending: state$.value.pending - 1 });
      };
    },
    flush: async () => {
      await Promise.all([...holds].map((flush) => flush()));
    },
  };
}
