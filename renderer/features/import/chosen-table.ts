import {
  findTable,
  tableAt,
  tableBody,
  type FoundTable,
  type TableBody,
} from '../../../shared/import/find-table.ts';
import type { FieldLabels, Mapping } from '../../../shared/import/table-head.ts';
import type { ReadSheet, ReadWorkbook } from '../../spreadsheet/workbook.ts';
import { rememberedColumns } from './remembered-columns.ts';

/** The sheet and the table in it that the wizard works with. */
export interface ChosenTable {
  readonly sheet: ReadSheet;
  readonly table: FoundTable;
  readonly body: TableBody;
  /** The columns are as this office chose them before. */
  readonly remembered: boolean;
  /** No head was recognised; its row is the user's to say. */
  readonly unknown: boolean;
}

function withTable(office: string, sheet: ReadSheet, found: FoundTable, unknown: boolean): ChosenTable {
  const mapping = rememberedColumns(office, found.labels);
  const table = mapping ? { ...found, mapping } : found;
  return { sheet, table, body: tableBody(sheet.rows, table), remembered: mapping !== null, unknown };
}

/** The table as recognised in this sheet, with the columns chosen for such a head before. */
export function chooseSheet(office: string, sheet: ReadSheet, fields: FieldLabels): ChosenTable {
  const found = findTable(sheet.rows, fields);
  return withTable(office, sheet, found ?? tableAt(sheet.rows, 1, fields), found === null);
}

export const chooseHead = (
  office: string,
  sheet: ReadSheet,
  headLine: number,
  fields: FieldLabels,
): ChosenTable => withTable(office, sheet, tableAt(sheet.rows, headLine, fields), false);

export function chooseColumns(chosen: ChosenTable, mapping: Mapping): ChosenTable {
  const table = { ...chosen.table, mapping };
  return { ...chosen, table, body: tableBody(chosen.sheet.rows, table), remembered: false };
}

/** Of the sheets that are not hidden, the one whose head names most fields. */
export function chooseBestSheet(office: string, book: ReadWorkbook, fields: FieldLabels): ChosenTable | null {
  const shown = book.sheets.filter(({ hidden }) => !hidden);
  const all = (shown.length > 0 ? shown : book.sheets).map((sheet) => chooseSheet(office, sheet, fields));
  const size = ({ table, unknown }: ChosenTable): number =>
    unknown ? -1 : Object.keys(table.mapping).length;
  return all.toSorted((a, b) => size(b) - size(a))[0] ?? null;
}
