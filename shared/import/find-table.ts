import { cellText } from './cell-text.ts';
import type { Grid, GridRow } from './grid.ts';
import { guessMapping, type FieldLabels, type Mapping } from './table-head.ts';

/** One row of the table with the number that it has in the sheet, counted from 1. */
export interface TableLine {
  readonly line: number;
  readonly cells: GridRow;
}

export interface FoundTable {
  /** The last row of the head, counted from 1. */
  readonly headLine: number;
  readonly labels: readonly string[];
  readonly mapping: Mapping;
}

export interface TableBody {
  readonly lines: readonly TableLine[];
  /** Rows that are no entries: totals, examples, and everything from the signatures on. */
  readonly leftOut: readonly number[];
}

/** How far down a head may stand: a title, an annex number, who fills it in. */
const searched = 30;
/** One word may stand anywhere; two or more that name fields are a head. */
const least = 2;

/** No list has more columns; a sheet may have 16 384. */
const mostColumns = 300;

const widthOf = (rows: Grid): number =>
  Math.min(
    mostColumns,
    rows.reduce((width, row) => Math.max(width, row.length), 0),
  );

/** The labels of a head of one or two rows; the lower row is the closer one. */
function labelsOf(grid: Grid, last: number, rows: 1 | 2): readonly string[] {
  const lower = grid[last] ?? [];
  const upper = rows === 2 ? (grid[last - 1] ?? []) : [];
  return Array.from({ length: widthOf([lower, upper]) }, (_, column) => {
    const label = cellText(lower[column]);
    return label === '' ? cellText(upper[column]) : label;
  });
}

/** The table whose head ends in this row, counted from 1. */
export function tableAt(grid: Grid, headLine: number, fields: FieldLabels): FoundTable {
  const [one, two] = ([1, 2] as const).map((rows) => {
    const labels = labelsOf(grid, headLine - 1, rows);
    return { headLine, labels, mapping: guessMapping(labels, fields) };
  });
  const plain = one ?? { headLine, labels: [], mapping: {} };
  return two && Object.keys(two.mapping).length > Object.keys(plain.mapping).length ? two : plain;
}

/** The head that names most fields among the first rows of a sheet; null when none names two. */
export function findTable(grid: Grid, fields: FieldLabels): FoundTable | null {
  const found = Array.from({ length: Math.min(searched, grid.length) }, (_, at) =>
    tableAt(grid, at + 1, fields),
  );
  const size = (table: FoundTable): number => Object.keys(table.mapping).length;
  const best = found.reduce<FoundTable | null>(
    (most, table) => (most && size(most) >= size(table) ? most : table),
    null,
  );
  return best && size(best) >= least ? best : null;
}

const total = /^(合\s*计|总\s*计|小\s*计|共\s*计|示?例$|填写示例|样例)/;
const closing =
  /^(填表说明|填写说明|说明[:：]?|注[:：1一]|备注[:：]|制表|填表(人|日期)|填报(人|日期)|审核(人|意见)?[:：]|单位负责人|负责人[:：(（]|经办人|联系人[:：]|（?盖章|信息采集人)/;

/** The entries below a head: blank rows, totals and examples are left out, signatures and notes end the table. */
export function tableBody(grid: Grid, { headLine, mapping }: FoundTable): TableBody {
  const lines: TableLine[] = [];
  const leftOut: number[] = [];
  const columns = Object.values(mapping);
  for (let at = headLine; at < grid.length; at += 1) {
    const cells = grid[at] ?? [];
    const first = cells.map(cellText).find((text) => text !== '') ?? '';
    if (closing.test(first)) {
      leftOut.push(at + 1);
      break;
    }
    if (total.test(first)) leftOut.push(at + 1);
    else if (columns.some((column) => cellText(cells[column]) !== '')) lines.push({ line: at + 1, cells });
  }
  return { lines, leftOut };
}
