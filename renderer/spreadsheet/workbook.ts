import type { CellValue } from 'hucre/xlsx';

/** One cell as stored: text, number, truth value, date, or nothing. A formula is its last computed value. */
export type SheetCell = Readonly<CellValue>;

/** One sheet of a file: a rectangle of cells from A1 on; in a merged area only the first cell has a value. */
export interface ReadSheet {
  readonly name: string;
  /** Hidden by whoever made the file: lists of choices and identities lie there. */
  readonly hidden: boolean;
  /** Whether its locked cells can only be changed by somebody who takes the lock off. */
  readonly isLocked: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface ReadWorkbook {
  readonly file: string;
  readonly sheets: readonly ReadSheet[];
}
