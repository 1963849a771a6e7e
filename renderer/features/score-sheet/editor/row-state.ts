import { emptyValue, type RowValue } from './row-value.ts';

/** One item as it stands on the screen: its value, and what has been typed but not taken into it. */
export interface RowState {
  readonly value: RowValue;
  /** A number being typed, or one that was refused; null when the value says it all. */
  readonly text: string | null;
  /** A note being typed; null when the value says it all. */
  readonly note: string | null;
  /** Why the typed text cannot stand. */
  readonly refused: string | null;
  /** Why the value, which only the screen has, could not be saved. */
  readonly failed: string | null;
}

export const blankRow: RowState = {
  value: emptyValue,
  text: null,
  note: null,
  refused: null,
  failed: null,
};

/** Whether the screen holds something that the stored sheet must not replace. */
export const isHeld = ({ text, note, failed }: RowState): boolean =>
  text !== null || note !== null || failed !== null;
