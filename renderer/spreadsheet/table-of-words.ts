import type { ColumnKind, TableCell, TableColumn, TableSheet } from './table-sheet.ts';

/** A table as a screen shows it: every cell in words. */
export interface WordTable {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

const nothing = /^[—…-]?$/u;
const number = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,2})?$/;
const percent = /^\d{1,4}\.\d{2}%$/;
const date = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string): boolean => date.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/**
 * A column is one of numbers only where the screen sets it as numbers and each of its cells is one: what merely looks
 * like a number may be a code, whose first zeros would be lost.
 */
function kindOf(texts: readonly string[], isNumber: boolean): ColumnKind {
  if (texts.length === 0) return 'text';
  if (texts.every(isDay)) return 'date';
  if (isNumber && texts.every((text) => percent.test(text))) return 'percent';
  if (!isNumber || !texts.every((text) => number.test(text))) return 'text';
  return texts.some((text) => text.includes('.')) ? 'decimal' : 'integer';
}

function cellOf(text: string, kind: ColumnKind): TableCell {
  if (nothing.test(text)) return null;
  return kind === 'integer' || kind === 'decimal' ? Number(text.replaceAll(',', '')) : text;
}

const narrowest = 8;
const widest = 60;

/** Spreadsheets count a Chinese character as two. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (char > '\u2000' ? 2 : 1), 0);

function columnOf(label: string, isNumber: boolean, texts: readonly string[]): TableColumn {
  const kind = kindOf(
    texts.filter((text) => !nothing.test(text)),
    isNumber,
  );
  const longest = texts.reduce((width, text) => Math.max(width, widthOf(text)), widthOf(label));
  return { label, kind, width: Math.min(widest, Math.max(narrowest, longest + 2)) };
}

/** A sheet's name takes 31 characters and none of these. */
const sheetName = (title: string): string =>
  Array.from(title.replaceAll(/[[\]:*?/\\']/g, ' '))
    .slice(0, 31)
    .join('')
    .trim() || 'Sheet1';

/** What a screen shows, as a table for spreadsheets. */
export function tableOfWords({ title, columns, rows, notes }: WordTable): TableSheet {
  const made = columns.map(({ label, isNumber }, at) =>
    columnOf(
      label,
      isNumber,
      rows.map((row) => row[at] ?? ''),
    ),
  );
  return {
    name: sheetName(title),
    title,
    columns: made,
    rows: rows.map((row) => made.map(({ kind }, at) => cellOf(row[at] ?? '', kind))),
    notes,
    orientation: made.reduce((sum, { width }) => sum + width, 0) > 96 ? 'landscape' : 'portrait',
  };
}
