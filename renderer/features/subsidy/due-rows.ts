import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { isLive, lineAmount, type Batch } from '../../../shared/domain/fold-batches.ts';
import { monthsByAppointment } from '../../../shared/domain/months-by-appointment.ts';
import { countMonths, type MonthSpan } from '../../../shared/domain/payable-months.ts';
import { changeAmount, rateChanges, type RateChange } from '../../../shared/domain/subsidy-differences.ts';
import { noRates, settledRates, type MonthlyRates } from '../../../shared/domain/subsidy-settled.ts';
import type { Suppression } from '../../../shared/domain/subsidy.ts';
import type { Result } from '../../../shared/schema/result.ts';
import { candidacyLines, type CandidacyLine } from '../../data/candidacy-lines.ts';

/** What one candidacy is due under the result of today, and how much of it is settled. Money in fen. */
export interface DueRow {
  readonly line: CandidacyLine;
  readonly levelName: string;
  readonly monthly: number;
  readonly months: MonthSpan;
  readonly due: number;
  readonly suppressed: Suppression | null;
  readonly rates: MonthlyRates;
  /** In batches, paid or on the way. */
  readonly settled: number;
  /** Of that, what has arrived. */
  readonly paid: number;
  /** What is left to pay, or to recover. */
  readonly changes: readonly RateChange[];
}

const noMonths: MonthSpan = { first: 1, last: 0 };

export const changesTotal = ({ changes }: DueRow): number =>
  changes.reduce((sum, change) => sum + changeAmount(change), 0);

function ratesOf(result: Result | undefined, months: MonthSpan): MonthlyRates {
  const { monthly, amount } = result?.outcome.subsidy ?? { monthly: 0, amount: 0 };
  if (amount === 0) return noRates;
  return noRates.map((_, place) => (place + 1 >= months.first && place + 1 <= months.last ? monthly : 0));
}

/** What has arrived, by candidacy; what was recovered counts against it. */
function paidAmounts(batches: readonly Batch[]): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  for (const batch of batches) {
    for (const line of batch.batch.lines) {
      if (!isLive(batch, line) || batch.outcomes.get(line.no)?.result !== 'paid') continue;
      paid.set(line.candidacyId, (paid.get(line.candidacyId) ?? 0) + lineAmount(line));
    }
  }
  return paid;
}

const sum = (rates: MonthlyRates): number => rates.reduce((total, rate) => total + rate, 0);

/** The months of each appointment; they follow from the same rules that the results were computed by. */
function spansOf(documents: CycleDocuments): ReadonlyMap<string, MonthSpan> {
  const archive = archiveFromDocuments(documents);
  return monthsByAppointment(archive, new Map(archive.appointments.map((one) => [one.id, one])));
}

/**
 * Everybody who was graded with a positive amount, paid or not, and everybody to whom something was paid, in the
 * order of the candidacies' lists. A suppressed amount is shown with its reason and never paid.
 */
export function dueRows(
  documents: CycleDocuments,
  results: readonly Result[],
  batches: readonly Batch[],
): readonly DueRow[] {
  const levels = new Map(documents.scheme.levels.map(({ code, name }) => [code, name]));
  const byId = new Map(results.map((result) => [result.id, result]));
  const spans = spansOf(documents);
  const settled = settledRates(batches);
  const paid = paidAmounts(batches);
  const withdrawn = candidacyLines(documents, true).filter(({ id }) => settled.has(id));
  return [...candidacyLines(documents), ...withdrawn]
    .map((line): DueRow => {
      const result = line.candidacy.withdrawn ? undefined : byId.get(line.id);
      const months = spans.get(line.candidacy.appointmentId) ?? noMonths;
      const rates = ratesOf(result, months);
      const before = settled.get(line.id) ?? noRates;
      return {
        line,
        levelName: levels.get(result?.outcome.level ?? '') ?? '',
        monthly: result?.outcome.subsidy.monthly ?? 0,
        months,
        due: sum(rates),
        suppressed: result?.outcome.subsidy.suppressed ?? null,
        rates,
        settled: sum(before),
        paid: paid.get(line.id) ?? 0,
        changes: rateChanges(rates, before),
      };
    })
    .filter(({ due, suppressed, line }) => due !== 0 || suppressed !== null || settled.has(line.id));
}

/** Whether the stored results give other months than the appointments of today do. */
export const monthsDiffer = ({ months, line }: DueRow, results: readonly Result[]): boolean => {
  const result = results.find(({ id }) => id === line.id);
  return result !== undefined && result.outcome.subsidy.months !== countMonths(months);
};
