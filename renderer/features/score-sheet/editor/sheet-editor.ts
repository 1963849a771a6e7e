import type { EntryInput } from '../../../data/repositories/sheets.ts';
import type { SaveStatus } from '../../../data/save-status.ts';
import type { ScoreOverride, Sheet } from '../../../../shared/schema/sheet.ts';
import type { Item } from '../../../../shared/schema/scheme-item.ts';
import type { GivenScore } from './given-score.ts';
import { createRowEntry } from './row-entry.ts';
import { createRowSaver, type WriteRow } from './row-saver.ts';
import { isHeld, type RowState } from './row-state.ts';
import { createRowStore, type RowStore, type RowValues } from './row-store.ts';
import { sameEntry, sameValue, storedValue } from './row-value.ts';

/** What stands in the way of a submission after everything was taken and saved, by item. */
export interface Leftovers {
  readonly refused: readonly string[];
  readonly failed: readonly string[];
}

/** The scores of one sheet while they are being entered. It outlives the page, so that nothing typed is lost. */
export interface SheetEditor {
  readonly row: (code: string) => RowState;
  readonly values: () => RowValues;
  readonly subscribe: (listener: () => void) => () => void;
  /** The newest stored sheet that is known; rows with unsaved work keep what the screen shows. */
  readonly take: (sheet: Sheet | null) => void;
  /** A choice, saved at once. */
  readonly give: (code: string, given: GivenScore) => void;
  /** Enters what a register says (null: nothing) where `over` stands, and leaves every other item alone. */
  readonly fill: (code: string, entry: EntryInput | null, over: EntryInput | null) => void;
  readonly override: (code: string, override: ScoreOverride | null) => void;
  /** Says why a key gave nothing; the value stays. */
  readonly refuse: (code: string, message: string) => void;
  readonly typeNumber: (code: string, text: string) => void;
  readonly typeNote: (code: string, note: string) => void;
  /** Takes what was typed into the item. @returns false when it is refused */
  readonly commit: (code: string) => boolean;
  /** The rater went elsewhere: takes what was typed and forgets a key that gave nothing. */
  readonly leave: (code: string) => void;
  /** Forgets what was typed into the item and refused. */
  readonly reset: (code: string) => void;
  readonly retry: (code: string) => void;
  readonly flush: () => Promise<Leftovers>;
}

/** The items whose typed number was refused, in the order of the sheet. */
export const refusedCodes = (rows: Pick<RowStore, 'row'>, codes: readonly string[]): readonly string[] =>
  codes.filter((code) => rows.row(code).text !== null && rows.row(code).refused !== null);

export function createSheetEditor(
  items: readonly Item[],
  write: WriteRow,
  hold: SaveStatus['hold'],
): SheetEditor {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const codes = [...byCode.keys()];
  const rows = createRowStore(codes);
  const saver = createRowSaver(rows, write, hold);
  const entry = createRowEntry(byCode, rows, saver, hold);
  const failedCodes = () => codes.filter((code) => rows.row(code).failed !== null);
  const commitAll = (): void => {
    for (const code of codes) entry.commit(code);
  };
  const takeRow = (sheet: Sheet | null, code: string): void => {
    const value = storedValue(sheet, code);
    if (!saver.stored(code, value)) return;
    const row = rows.row(code);
    if (!isHeld(row) && !sameValue(row.value, value)) rows.change(code, { value });
  };
  return {
    row: rows.row,
    values: rows.values,
    subscribe: rows.subscribe,
    take: (sheet) => {
      if (saver.isTooOld(sheet?.rev ?? 0)) return;
      for (const code of codes) takeRow(sheet, code);
    },
    give: entry.give,
    fill: (code, given, over) => {
      const row = rows.row(code);
      if (sameEntry(row.value.entry, over) && !isHeld(row))
        entry.settle(code, { ...row.value, entry: given });
    },
    override: (code, override) => entry.settle(code, { ...rows.row(code).value, override }),
    refuse: (code, refused) => rows.change(code, { refused }),
    typeNumber: (code, text) => entry.type(code, { text, refused: null }),
    typeNote: (code, note) => entry.type(code, { note }),
    commit: entry.commit,
    leave: (code) => {
      entry.commit(code);
      if (rows.row(code).text === null && rows.row(code).refused !== null)
        rows.change(code, { refused: null });
    },
    reset: (code) => rows.change(code, { text: null, refused: null }),
    retry: saver.save,
    flush: async () => {
      commitAll();
      for (const code of failedCodes()) saver.save(code);
      await saver.settled();
      return { refused: refusedCodes(rows, codes), failed: failedCodes() };
    },
  };
}
