import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import type { BeginValues } from './begin-dialog.tsx';

/** The same day of the next year; 29 February becomes the 28th. */
const nextYear = (date: string): string =>
  `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`.replace(/-02-29$/, '-02-28');

/** A new year as last year was, one year on. */
export function firstValues(
  last: Cycle | null,
  schemes: readonly SchemeVersion[],
  thisYear: number,
): BeginValues {
  const year = last ? last.year + 1 : thisYear;
  const moved = (date: string | null | undefined) => (date ? nextYear(date) : '');
  const known = schemes.some(({ id }) => id === last?.schemeKey);
  return {
    year,
    cutoff: last ? nextYear(last.cutoff) : `${year}-11-30`,
    schemeKey: (known ? last?.schemeKey : schemes[0]?.id) ?? '',
    selfDeadline: moved(last?.selfDeadline),
    townshipDeadline: moved(last?.townshipDeadline),
    panelDeadline: moved(last?.panelDeadline),
    keepPanel: true,
  };
}
