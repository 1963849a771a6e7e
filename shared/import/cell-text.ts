import type { GridCell } from './grid.ts';

/** What other programs leave in texts and nobody sees: zero widths, byte order marks, soft hyphens. */
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu;

/** A cell as a person reads it: trimmed, without invisible characters; empty for an empty cell. */
export function cellText(cell: GridCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).replaceAll(invisible, '').trim();
}
