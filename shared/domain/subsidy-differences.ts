import type { BatchLine } from '../schema/subsidy-case.ts';
import { noRates, type MonthlyRates } from './subsidy-settled.ts';

/** Months in a row whose rate has to change by the same amount: positive to pay, negative to recover. */
export type RateChange = Pick<BatchLine, 'first' | 'last' | 'from' | 'to'>;

/**
 * What is left to pay or to recover of one candidacy: what is due under the result of today against what is settled,
 * month by month, so that no month is paid twice and a level changed later gives the difference only.
 */
export function rateChanges(due: MonthlyRates, settled: MonthlyRates = noRates): readonly RateChange[] {
  const changes: RateChange[] = [];
  due.forEach((to, place) => {
    const from = settled[place] ?? 0;
    if (from === to) return;
    const month = place + 1;
    const before = changes.at(-1);
    if (before?.last === month - 1 && before.from === from && before.to === to) {
      changes[changes.length - 1] = { ...before, last: month };
    } else changes.push({ first: month, last: month, from, to });
  });
  return changes;
}

export const changeAmount = ({ first, last, from, to }: RateChange): number =>
  (to - from) * (last - first + 1);
