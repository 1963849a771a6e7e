import { useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './draft-shelf.ts';
import { readKeptObject } from './read-kept-object.ts';

const restore = <V>(name: string): Partial<V> | null => readKeptObject(readDraft(name)) as Partial<V> | null;

export interface FormDraft<V> {
  /** What was typed and not saved when the form was last open; null when nothing was. */
  readonly restored: Partial<V> | null;
  readonly keep: (values: V) => void;
  /** The values are saved or given up. */
  readonly drop: () => void;
}

/** Keeps what is typed into a form on this PC until it is saved, whatever closes the form before. */
export function useFormDraft<V>(name: string): FormDraft<V> {
  const [restored, setRestored] = useState(() => restore<V>(name));
  return {
    restored,
    keep: (values) => void keepDraft(name, JSON.stringify(values)),
    drop: () => {
      dropDraft(name);
      setRestored(null);
    },
  };
}
