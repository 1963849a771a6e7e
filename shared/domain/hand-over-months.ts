import type { MonthSpan } from './payable-months.ts';

/** A chair's term in one union, with the months its dates alone would give. */
export interface ChairTerm {
  readonly appointmentId: string;
  readonly electedOn: string;
  readonly endOn: string | null;
  readonly months: MonthSpan;
}

/** `later` takes over from `earlier`: the earlier term has an end, and the later one outlasts it. */
const takesOver = (earlier: ChairTerm, later: ChairTerm): boolean =>
  earlier.endOn !== null &&
  earlier.electedOn <= later.electedOn &&
  (later.endOn === null || later.endOn > earlier.endOn);

/**
 * Consecutive chairs of one union share no month, whatever the start and end rules: the leaving chair keeps the
 * month of leaving and the successor starts after it (grading-contract, Subsidy).
 *
 * @returns the months of the terms that have to give way, by appointment.
 */
export function handOverMonths(terms: readonly ChairTerm[]): ReadonlyMap<string, MonthSpan> {
  const shortened = new Map<string, MonthSpan>();
  for (const later of terms) {
    let { first } = later.months;
    for (const earlier of terms) {
      if (earlier !== later && takesOver(earlier, later)) first = Math.max(first, earlier.months.last + 1);
    }
    if (first > later.months.first) shortened.set(later.appointmentId, { first, last: later.months.last });
  }
  return shortened;
}
