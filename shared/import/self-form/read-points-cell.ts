import { formatPoints } from '../../domain/format-points.ts';
import { parsePoints } from '../../domain/parse-points.ts';
import { err, ok } from '../../lib/result.ts';
import { problem } from '../../lib/problem.ts';
import { cellText } from '../cell-text.ts';
import type { GridCell } from '../grid.ts';
import { halfWidth } from '../half-width.ts';
import type { ParsedCell } from '../parsed-cell.ts';
import type { FormField } from './self-form.ts';

/** `2`, `２．５`, `2分`, `2 分` as hundredths; null for anything that is no number of points. */
function pointsOf(cell: GridCell, text: string): number | null {
  if (typeof cell === 'number') {
    // What spreadsheets compute is a binary fraction: 0.1 + 0.2 stands there as 0.30000000000000004.
    const points = Math.round(cell * 100);
    return Math.abs(cell * 100 - points) < 1e-6 ? points : null;
  }
  if (typeof cell !== 'string') return null;
  const parsed = parsePoints(halfWidth(text).replace(/分$/, ''));
  return parsed.ok ? parsed.value : null;
}

const longest = 30;
/** More points than this are told by their ends. */
const listed = 20;

/** The points (hundredths) in a cell of the form, null for an empty one, or what may be put there instead. */
export function readPointsCell(
  { item, choices }: FormField,
  label: string,
  cell: GridCell | undefined,
): ParsedCell<number> {
  const text = cellText(cell);
  if (cell === null || cell === undefined || text === '') return ok(null);
  const points = pointsOf(cell, text);
  if (points !== null && choices.includes(points)) return ok(points);
  return err(
    problem(item.code, 'SELF_FORM_CELL_ODD', {
      item: label,
      text: text.slice(0, longest),
      choices:
        choices.length > listed ? `0～${formatPoints(item.max)}` : choices.map(formatPoints).join('、'),
    }),
  );
}
