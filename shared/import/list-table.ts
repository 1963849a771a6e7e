import { cellText } from './cell-text.ts';
import { findTable, tableAt, tableBody, type FoundTable, type TableLine } from './find-table.ts';
import type { Grid } from './grid.ts';
import { plainLabel, type FieldLabels, type Mapping } from './table-head.ts';

/** A list out of a spreadsheet with the labels of its columns, or the fields whose columns nobody found. */
export type ListTable =
  | {
      readonly kind: 'found';
      readonly lines: readonly TableLine[];
      readonly mapping: Mapping;
      readonly labels: readonly string[];
    }
  | {
      readonly kind: 'lacking';
      readonly missing: readonly string[];
      /** The first texts that stand in the sheet's head, as they were read. */
      readonly read: readonly string[];
    };

/** How far down a head of one column may stand, and how many labels are shown of a head that was not understood. */
const [searched, shown] = [30, 12];

/** The head of a list that has one known column; a title that only contains the word is none. */
function findOneColumn(grid: Grid, fields: FieldLabels): FoundTable | null {
  const words = new Set(Object.values(fields).flat().map(plainLabel));
  const at = grid
    .slice(0, searched)
    .findIndex((row) => row.some((cell) => words.has(plainLabel(cellText(cell)))));
  return at < 0 ? null : tableAt(grid, at + 1, fields);
}

const filledOf = (row: Grid[number]): readonly string[] => row.map(cellText).filter((text) => text !== '');

/** The widest of the first rows: what looks most like a head where none is known. */
const likelyHead = (grid: Grid): readonly string[] =>
  grid
    .slice(0, searched)
    .map(filledOf)
    .reduce((widest, row) => (row.length > widest.length ? row : widest), []);

/** Reads a list whose head must name the `needed` fields. */
export function listTable(grid: Grid, fields: FieldLabels, needed: readonly string[]): ListTable {
  const table = findTable(grid, fields) ?? findOneColumn(grid, fields);
  const missing = needed.filter((field) => table?.mapping[field] === undefined);
  if (table && missing.length === 0) {
    const { mapping, labels } = table;
    return { kind: 'found', lines: tableBody(grid, table).lines, mapping, labels };
  }
  const read = table ? table.labels.filter((label) => label !== '') : likelyHead(grid);
  return { kind: 'lacking', missing, read: read.slice(0, shown) };
}
