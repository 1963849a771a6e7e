import type { BatchLine } from '../schema/subsidy-case.ts';
import { isLive, type Batch } from './fold-batches.ts';

/** Fen for each month from January to December. */
export type MonthlyRates = readonly number[];

export const noRates: MonthlyRates = Array.from({ length: 12 }, () => 0);

export const monthsOf = ({ first, last }: Pick<BatchLine, 'first' | 'last'>): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);

/** What each candidacy has been paid, or is about to be, for each month. */
export function settledRates(batches: readonly Batch[]): ReadonlyMap<string, MonthlyRates> {
  const settled = new Map<string, number[]>();
  for (const batch of batches) {
    for (const line of batch.batch.lines.filter((one) => isLive(batch, one))) {
      const rates = settled.get(line.candidacyId) ?? [...noRates];
      for (const month of monthsOf(line)) rates[month - 1] = (rates[month - 1] ?? 0) + line.to - line.from;
      settled.set(line.candidacyId, rates);
    }
  }
  return settled;
}
