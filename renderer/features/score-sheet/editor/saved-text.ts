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
): SavedText {
  const queue = createSerialQueue();
  const listeners = new Set<() => void>();
  let state: TextState = { text: null, problem: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
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
    clearTimeout(timer);
    const { text } = state;
    if (text === null) return Promise.resolve();
    const problem = check(text);
    if (problem !== null) {
      change({ text, problem });
      return Promise.resolve();
    }
    return queue.run('text', saveNow);
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
      clearTimeout(timer);
      change({ text, problem: null });
      timer = setTimeout(() => void flush(), typingPause);
    },
    flush,
    take: (stored) => {
      if (state.text === stored) change({ text: null, problem: null });
    },
  };
}
