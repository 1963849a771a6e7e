/** How a column is stored: codes, numbers of certificates and accounts are text, so that no zero is lost. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'date';

export interface TableColumn {
  readonly label: string;
  readonly kind: ColumnKind;
  /** In characters of the Latin script, as spreadsheets count; a Chinese character takes two. */
  readonly width: number;
}

/** A date is `YYYY-MM-DD`, a per cent `61.66%`; a missing value is null, never an empty text. */
export type TableCell = string | number | null;

/** One table as an office hands it on: a title, its columns, its rows, and what it was made from. */
export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Lines under the table: totals in words, who signs, the scheme's version and the check code. */
  readonly notes: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
}
