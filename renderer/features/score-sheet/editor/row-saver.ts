import type { SaveStatus } from '../../../data/save-status.ts';
import { createSerialQueue } from '../../../data/serial-queue.ts';
import { errorMessage } from '../../../ui/show-error.ts';
import type { RowStore } from './row-store.ts';
import { emptyValue, sameValue, type RowValue } from './row-value.ts';

/** Brings one item of the stored sheet from `before` to `value`. @returns the sheet's revision then */
export type WriteRow = (code: string, before: RowValue, value: RowValue) => Promise<number>;

export interface RowSaver {
  /** Saves the row's value; a failure stays on the row. */
  readonly save: (code: string) => void;
  /** Takes what the store holds now; a row with unsaved work keeps its own. */
  readonly stored: (code: string, value: RowValue) => boolean;
  /**
   * Whether a state of the sheet was read before the last save and is told after it, as on a slow PC: what it lacks
   * has not been taken away. Once that save has been told, every state counts, a lower revision of a hub as well.
   */
  readonly isTooOld: (rev: number) => boolean;
  /** Resolves when every save asked for so far has ended, well or not. */
  readonly settled: () => Promise<void>;
}

const line = 'sheet';

/** Saves rows one after another, each with the newest value it has when its turn comes. */
export function createRowSaver(rows: RowStore, write: WriteRow, hold: SaveStatus['hold']): RowSaver {
  const queue = createSerialQueue();
  const known = new Map<string, RowValue>();
  const waiting = new Map<string, number>();
  /** Of the last save, until a state that has it is told. */
  let awaited = 0;

  const saveNow = async (code: string): Promise<void> => {
    const before = known.get(code) ?? emptyValue;
    const { value, failed } = rows.row(code);
    if (!sameValue(before, value)) {
      awaited = await write(code, before, value);
      known.set(code, value);
    }
    if (failed !== null) rows.change(code, { failed: null });
  };

  const settled = (): Promise<void> => queue.run(line, async () => {});

  const save = async (code: string): Promise<void> => {
    const release = hold(settled);
    waiting.set(code, (waiting.get(code) ?? 0) + 1);
    try {
      await queue.run(line, () => saveNow(code));
    } catch (error) {
      rows.change(code, { failed: errorMessage(error) });
    } finally {
      waiting.set(code, (waiting.get(code) ?? 1) - 1);
      release();
    }
  };

  return {
    save: (code) => void save(code),
    stored: (code, value) => {
      if ((waiting.get(code) ?? 0) > 0) return false;
      known.set(code, value);
      return true;
    },
    isTooOld: (rev) => {
      if (rev < awaited) return true;
      awaited = 0;
      return false;
    },
    settled,
  };
}
