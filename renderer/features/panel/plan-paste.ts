import type { PaperColumn } from '../../../shared/domain/paper-columns.ts';
import { parsePoints } from '../../../shared/domain/parse-points.ts';
import type { Problem } from '../../../shared/lib/problem.ts';
import type { Place } from './grid-moves.ts';
import type { Block } from './read-block.ts';
import type { GridRow } from './score-grid.tsx';

/** What becomes of one pasted cell. */
export type PastedCell =
  | { readonly kind: 'new'; readonly points: number }
  | { readonly kind: 'changed'; readonly points: number; readonly before: number }
  | { readonly kind: 'same' }
  /** An empty cell changes nothing. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly problem: Problem }
  /** The row has been handed in. */
  | { readonly kind: 'locked' };

export interface PlannedCell {
  readonly row: GridRow;
  readonly column: PaperColumn;
  readonly text: string;
  readonly cell: PastedCell;
}

export interface PastePlan {
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Cells that lie beyond the grid. */
  readonly outside: readonly string[];
}

/** @returns why these points cannot stand, or null */
export type CheckPoints = (rowId: string, code: string, points: number) => Problem | null;

function plannedCell(row: GridRow, column: PaperColumn, text: string, check: CheckPoints): PastedCell {
  if (text === '') return { kind: 'empty' };
  if (row.locked) return { kind: 'locked' };
  const points = parsePoints(text);
  if (!points.ok) return { kind: 'wrong', problem: points.error };
  const before = row.points[column.code];
  if (points.value === before) return { kind: 'same' };
  const found = check(row.id, column.code, points.value);
  if (found) return { kind: 'wrong', problem: found };
  return before === undefined
    ? { kind: 'new', points: points.value }
    : { kind: 'changed', points: points.value, before };
}

/** What a block would change, from a cell on; nothing is written. */
export function planPaste(
  grid: { readonly rows: readonly GridRow[]; readonly columns: readonly PaperColumn[] },
  from: Place,
  block: Block,
  check: CheckPoints,
): PastePlan {
  const outside: string[] = [];
  const rows = block.flatMap((line, down): PlannedCell[][] => {
    const row = grid.rows[from.row + down];
    const cells = line.flatMap((text, right): PlannedCell[] => {
      const column = grid.columns[from.column + right];
      if (row && column) return [{ row, column, text, cell: plannedCell(row, column, text, check) }];
      if (text !== '') outside.push(text);
      return [];
    });
    return cells.length === 0 ? [] : [cells];
  });
  return { rows, outside };
}
