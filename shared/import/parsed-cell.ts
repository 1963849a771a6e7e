import { err, ok, type Result } from '../lib/result.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { ErrorCode } from '../lib/error-texts.ts';
import { cellText } from './cell-text.ts';
import type { GridCell } from './grid.ts';

/** What a cell means, null when it is empty, or what is wrong with it. */
export type ParsedCell<T> = Result<T | null, Problem>;

/** How one column is read: its field, the word for it in messages, and what its cell means. */
export interface CellRule<T> {
  readonly field: string;
  readonly label: string;
  readonly parse: (cell: GridCell, text: string) => T | null;
  /** The problem of a cell from which `parse` makes nothing. */
  readonly code: ErrorCode;
}

/** Longest text of a cell that a message quotes. */
const quoted = 40;

export const cellProblem = (field: string, code: ErrorCode, label: string, text = ''): Problem =>
  problem(field, code, { field: label, text: text.length > quoted ? `${text.slice(0, quoted)}…` : text });

export function parsedCell<T>(rule: CellRule<T>, cell: GridCell | undefined): ParsedCell<T> {
  const text = cellText(cell);
  if (cell === null || cell === undefined || text === '') return ok(null);
  const value = rule.parse(cell, text);
  return value === null ? err(cellProblem(rule.field, rule.code, rule.label, text)) : ok(value);
}
