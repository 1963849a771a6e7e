import { cellText } from './cell-text.ts';
import type { GridCell } from './grid.ts';
import { halfWidth } from './half-width.ts';

/** Spreadsheets keep 15 digits of a number; what is longer ends in zeros. */
const exactDigits = 15;

/**
 * Whether a spreadsheet has spoiled a long code by taking it for a number: `4.60101E+17`, more than 15 digits in a
 * number's cell, or 18 digits as text that end in the three zeros of a number saved before.
 */
export function isDamagedNumber(cell: GridCell): boolean {
  if (typeof cell === 'number') return Math.abs(cell) >= 10 ** exactDigits;
  const text = halfWidth(cellText(cell));
  return /^\d(\.\d+)?e\+?\d+$/i.test(text) || /^\d{15,}000$/.test(text);
}
