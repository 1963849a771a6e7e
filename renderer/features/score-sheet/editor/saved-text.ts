import type { SaveStatus } from '../../../data/save-status.ts';
import { createSerialQueue } from '../../../data/serial-queue.ts';
import { errorMessage } from '../../../ui/show-error.ts';
import { typingPause } from './row-entry.ts';

export interface TextState {
  /** What the screen shows while the store does not have it yet, else null. */
  readonly text: string | null;
  /** Why it is not saved. */
  readonly problem: string | null;
}

/** One free text of the sheet that saves itself: after a pause, or when the field or the page is left. */
export interface SavedText {
  readonly state: () => TextState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (text: string) => void;
  readonly flush: () => Promise<void>;
  /** The newest stored text. */
  readonly take: (stored: string) => void;
}

/** `check` returns why a text cannot be saved, or null. */
export function createSavedText(
  save: (text: string) => Promise<void>,
  check: (text: string) => string | null,
  hold: SaveStatus['hold'],
): SavedText {
  const queue = createSerialQueue();
  const listeners = new Set<() => void>();
  let state: TextState = { text: null, problem: null };
  let endPause: (() => void) | null = null;
  const change = (next: TextState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const saveNow = async (): Promise<void> => {
    const { text } = state;
    if (text === null) return;
    try {
      await save(text);
      if (state.text === text) change({ text, problem: null });
    } catch (error) {
      change({ ...state, problem: errorMessage(error) });
    }
  };
  const flush = (): Promise<void> => {
    endPause?.();
    const { text } = state;
    if (text === null) return Promise.resolve();
    const problem = check(text);
    if (problem !== null) {
      change({ text, problem });
      return Promise.resolve();
    }
    const release = hold(() => queue.run('text', async () => {}));
    return queue.run('text', saveNow).finally(release);
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    type: (text) => {
      endPause?.();
      change({ text, problem: null });
      const timer = setTimeout(() => void flush(), typingPause);
      const release = hold(flush);
      endPause = () => {
        clearTimeout(timer);
        release();
      };
    },
    flush,
    take: (stored) => {
      if (state.text === stored) change({ text: null, problem: null });
    },
  };
}
