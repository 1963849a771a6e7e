import type { Scheme } from '../../../../shared/schema/scheme.ts';
import type { SaveStatus } from '../../../data/save-status.ts';
import { createSerialQueue } from '../../../data/serial-queue.ts';
import { errorMessage } from '../../../ui/show-error.ts';

export interface DraftState {
  readonly scheme: Scheme;
  readonly past: readonly Scheme[];
  readonly future: readonly Scheme[];
  /** Why what is on the screen is not saved; null while all is well. */
  readonly problem: string | null;
}

/** One scheme that is being edited: what the screen shows, the way back, and saving by itself. */
export interface SchemeDraft {
  readonly state: () => DraftState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes of one `field` in a row are one step back. */
  readonly change: (scheme: Scheme, field: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The newest stored content; what is not saved yet stays on the screen. */
  readonly take: (stored: Scheme) => void;
  readonly flush: () => Promise<void>;
}

const typingPause = 500;
const mostSteps = 200;

export function createSchemeDraft(
  stored: Scheme,
  save: (scheme: Scheme) => Promise<void>,
  hold: SaveStatus['hold'],
): SchemeDraft {
  const queue = createSerialQueue();
  const listeners = new Set<() => void>();
  let state: DraftState = { scheme: stored, past: [], future: [], problem: null };
  let saved = stored;
  let lastField: string | null = null;
  let endPause: (() => void) | null = null;
  const set = (patch: Partial<DraftState>): void => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  const saveNow = async (): Promise<void> => {
    const { scheme } = state;
    if (scheme === saved) return;
    try {
      await save(scheme);
      saved = scheme;
      if (state.problem !== null) set({ problem: null });
    } catch (error) {
      set({ problem: errorMessage(error) });
    }
  };
  const flush = (): Promise<void> => {
    endPause?.();
    endPause = null;
    lastField = null;
    const release = hold(() => queue.run('scheme', async () => {}));
    return queue.run('scheme', saveNow).finally(release);
  };
  const saveSoon = (): void => {
    endPause?.();
    const timer = setTimeout(() => void flush(), typingPause);
    const release = hold(flush);
    endPause = () => {
      clearTimeout(timer);
      release();
    };
  };
  const step = (patch: Pick<DraftState, 'scheme' | 'past' | 'future'>): void => {
    lastField = null;
    set(patch);
    saveSoon();
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change: (scheme, field) => {
      const { past, scheme: before } = state;
      const further = field === lastField ? past : [...past.slice(1 - mostSteps), before];
      lastField = field;
      set({ scheme, past: further, future: [] });
      saveSoon();
    },
    undo: () => {
      const { past, scheme, future } = state;
      const before = past.at(-1);
      if (before) step({ scheme: before, past: past.slice(0, -1), future: [scheme, ...future] });
    },
    redo: () => {
      const [next, ...future] = state.future;
      if (next) step({ scheme: next, past: [...state.past, state.scheme], future });
    },
    take: (now) => {
      if (state.scheme !== saved || endPause) return;
      if (JSON.stringify(now) === JSON.stringify(saved)) return;
      saved = now;
      // Another PC went on with it: the way back of this one leads nowhere any more.
      set({ scheme: now, past: [], future: [] });
    },
    flush,
  };
}
