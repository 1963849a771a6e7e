import { blankRow, type RowState } from './row-state.ts';
import { sameValue, type RowValue } from './row-value.ts';

export type RowValues = ReadonlyMap<string, RowValue>;

/** The rows of one sheet for React's `useSyncExternalStore`: each row is a new object only when it changed. */
export interface RowStore {
  readonly row: (code: string) => RowState;
  /** All values; a new map only when a value changed, so that typing recomputes no totals. */
  readonly values: () => RowValues;
  readonly change: (code: string, patch: Partial<RowState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createRowStore(codes: readonly string[]): RowStore {
  const rows = new Map(codes.map((code) => [code, blankRow]));
  const listeners = new Set<() => void>();
  let values: RowValues = new Map(codes.map((code) => [code, blankRow.value]));
  const row = (code: string): RowState => rows.get(code) ?? blankRow;
  return {
    row,
    values: () => values,
    change: (code, patch) => {
      const before = row(code);
      const after = { ...before, ...patch };
      rows.set(code, after);
      if (!sameValue(before.value, after.value)) values = new Map(values).set(code, after.value);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
