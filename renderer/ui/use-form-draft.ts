import { useState } from 'react';

export const draftPrefix = 'gongping.draft.';

const storageKey = (key: string): string => `${draftPrefix}${key}`;

function readDraft<V>(key: string): Partial<V> | null {
  const text = localStorage.getItem(storageKey(key));
  return text === null ? null : (JSON.parse(text) as Partial<V>);
}

export interface FormDraft<V> {
  /** What was typed and not saved when the form was last open; null when nothing was. */
  readonly restored: Partial<V> | null;
  readonly keep: (values: V) => void;
  /** The values are saved or given up. */
  readonly drop: () => void;
}

/** Keeps what is typed into a form on this PC until it is saved, whatever closes the form before. */
export function useFormDraft<V>(key: string): FormDraft<V> {
  const [restored, setRestored] = useState(() => readDraft<V>(key));
  return {
    restored,
    keep: (values) => localStorage.setItem(storageKey(key), JSON.stringify(values)),
    drop: () => {
      localStorage.removeItem(storageKey(key));
      setRestored(null);
    },
  };
}
