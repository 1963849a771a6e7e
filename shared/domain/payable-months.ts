import type { ArchiveAppointment } from '../schema/archive.ts';
import type { Policies } from '../schema/scheme.ts';
import { parseCivilDate } from './civil-date.ts';

/** Months of the cycle's year, both ends included; `first` above `last` holds no month. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

export const countMonths = ({ first, last }: MonthSpan): number => Math.max(0, last - first + 1);

export const spansOverlap = (a: MonthSpan, b: MonthSpan): boolean =>
  countMonths({ first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) }) > 0;

/** Months counted from January of the cycle's year, which is 1; earlier years are 0 and below. */
function monthOf(date: string, year: number): number {
  const parsed = parseCivilDate(date);
  if (!parsed) throw new RangeError(`no such date: ${date}`);
  return (parsed.year - year) * 12 + parsed.month;
}

/**
 * The months an appointment is paid for inside the cycle's year: from the month after the election through the
 * month of leaving, or as `startRule` and `endRule` say, clipped to the year (grading-contract, Subsidy).
 *
 * @throws RangeError for a date that does not exist.
 */
export function payableMonths(
  appointment: Pick<ArchiveAppointment, 'electedOn' | 'endOn'>,
  year: number,
  policies: Pick<Policies, 'startRule' | 'endRule'>,
): MonthSpan {
  const { electedOn, endOn } = appointment;
  const first = monthOf(electedOn, year) + (policies.startRule === 'next-month' ? 1 : 0);
  const last = endOn === null ? 12 : monthOf(endOn, year) - (policies.endRule === 'previous-month' ? 1 : 0);
  return { first: Math.max(1, first), last: Math.min(12, last) };
}
