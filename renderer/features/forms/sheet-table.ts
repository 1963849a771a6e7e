import type { OfficeSheet, Block } from '../../print/office/office-form-schema.ts';
import { checkCode } from '../../print/paper/check-code.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { ColumnKind, TableSheet } from '../../spreadsheet/table-sheet.ts';

const isTable = (block: OfficeSheet['blocks'][number]): block is Block<'table'> => block.kind === 'table';

/** A column is of numbers only where each of its cells is printed as one to the last digit; codes stay texts. */
function kindOf(cells: readonly string[]): ColumnKind {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return 'text';
  if (filled.every((cell) => /^(0|[1-9]\d{0,8})$/.test(cell))) return 'integer';
  return filled.every((cell) => /^(0|[1-9]\d{0,8})(\.\d{1,2})?$/.test(cell)) ? 'decimal' : 'text';
}

/** Millimetres of paper as characters of the Latin script; a column without a width takes what is left. */
const charactersOf = (millimetres: number | undefined): number =>
  millimetres === undefined ? 36 : Math.max(6, Math.round(millimetres / 2));

const sheetName = (title: string): string => title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** The list of a printed form as a table to work on; null for a form without one. */
export function sheetTable(sheet: OfficeSheet, scheme: string): TableSheet | null {
  const table = sheet.blocks.find(isTable);
  if (!table) return null;
  const cells = table.rows.map((row) => row.cells);
  const columns = table.columns.map(({ title, width }, at) => ({
    label: title.replaceAll('\n', ''),
    kind: kindOf(cells.map((row) => row[at] ?? '')),
    width: charactersOf(width),
  }));
  const rows = cells.map((row) =>
    columns.map(({ kind }, at) => {
      const cell = row[at] ?? '';
      if (cell === '') return null;
      return kind === 'text' ? cell : Number(cell);
    }),
  );
  const signs = sheet.blocks.flatMap((block) => (block.kind === 'signs' ? [block.lines.join('　　')] : []));
  return {
    name: sheetName(sheet.subtitle || (sheet.heads[0] ?? sheet.title)),
    title: sheet.subtitle === '' ? sheet.title : `${sheet.title}　${sheet.subtitle}`,
    columns,
    rows,
    notes: [
      sheet.heads.join('　　'),
      ...signs,
      paperText('letter.origin', { scheme, check: checkCode(JSON.stringify(sheet)) }),
    ],
    orientation: sheet.orientation,
  };
}

/** Every sheet under a name of its own, as a file of spreadsheets asks for. */
export const withOwnNames = (tables: readonly TableSheet[]): readonly TableSheet[] =>
  tables.map((table, place) =>
    tables.length === 1 ? table : { ...table, name: sheetName(`${place + 1} ${table.name}`) },
  );
