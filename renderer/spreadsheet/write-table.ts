import { writeCsv } from 'hucre/csv';
import { writeXlsx, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { ColumnKind, TableCell, TableColumn, TableSheet } from './table-sheet.ts';

const line = { style: 'thin' } as const;
const grid: CellStyle = {
  font: { name: '宋体', size: 11 },
  border: { top: line, bottom: line, left: line, right: line },
  alignment: { vertical: 'center', wrapText: true },
};
const head: CellStyle = {
  ...grid,
  font: { name: '宋体', size: 11, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const titleStyle: CellStyle = {
  font: { name: '宋体', size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
};

const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  integer: '0',
  decimal: '0.00',
  percent: '0.00%',
  date: 'yyyy-mm-dd',
};

const columnStyle = ({ kind }: TableColumn): CellStyle => ({ ...grid, numFmt: formats[kind] });

/**
 * In csv nothing says that a cell is a text. Spreadsheets take one that begins like a formula for one, and lose the
 * last digits of a long number, such as an account's; a tab behind it, which nobody sees, keeps it a text.
 */
const asPlainText = (text: string): string => {
  if (/^[=+\-@\t\r]/.test(text)) return `'${text}`;
  return /^\d{12,}$/.test(text) ? `${text}\t` : text;
};

function asCell(cell: TableCell, kind: ColumnKind): CellValue {
  if (typeof cell !== 'string') return cell;
  if (kind === 'date') return new Date(`${cell}T00:00:00Z`);
  return kind === 'percent' ? Number(cell.slice(0, -1)) / 100 : cell;
}

function sheetOf({ name, title, columns, rows, notes, orientation }: TableSheet): WriteSheet {
  const last = columns.length - 1;
  const body = rows.map((row) => row.map((cell, at) => asCell(cell, columns[at]?.kind ?? 'text')));
  const cells = new Map([['0,0', { value: title, style: titleStyle }]]);
  columns.forEach(({ label }, at) => cells.set(`1,${at}`, { value: label, style: head }));
  return {
    name,
    columns: columns.map((column) => ({ width: column.width, style: columnStyle(column) })),
    rows: [[title], columns.map(({ label }) => label), ...body, ...notes.map((note) => [note])],
    cells,
    rowDefs: new Map([[0, { height: 32 }]]),
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: last },
      ...notes.map((_, at) => ({
        startRow: body.length + 2 + at,
        startCol: 0,
        endRow: body.length + 2 + at,
        endCol: last,
      })),
    ],
    freezePane: { rows: 2 },
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: '$1:$2',
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  };
}

/** Tables as one xlsx file, a sheet each, ready to print on A4 with the head repeated on every page. */
export const writeTables = (tables: readonly TableSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: tables.map(sheetOf), defaultFont: { name: '宋体', size: 11 } });

const csvLines = ({ columns, rows }: TableSheet): TableCell[][] =>
  [columns.map(({ label }) => label), ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? asPlainText(cell) : cell)),
  );

/**
 * The columns and rows as csv in UTF-8 with a byte order mark, by which Excel and WPS know it. Of several tables each
 * begins with its title, and an empty line parts them.
 */
export function writeTablesCsv(tables: readonly TableSheet[]): Uint8Array {
  const lines =
    tables.length === 1
      ? tables.flatMap(csvLines)
      : tables.flatMap((table, at) => [
          ...(at > 0 ? [[]] : []),
          [asPlainText(table.title)],
          ...csvLines(table),
        ]);
  return new TextEncoder().encode(writeCsv(lines, { bom: true, lineSeparator: '\r\n' }));
}
