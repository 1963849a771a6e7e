import type { Batch } from '../../../shared/domain/fold-batches.ts';
import { changeAmount } from '../../../shared/domain/subsidy-differences.ts';
import { monthsOf } from '../../../shared/domain/subsidy-settled.ts';
import type { BatchDetail, BatchLine } from '../../../shared/schema/subsidy-case.ts';
import type { DueRow } from './due-rows.ts';

/** One batch holds at most this many lines. */
const maxLines = 500;

/**
 * What is left to pay, or to recover, as the lines of batches; a long list becomes several.
 *
 * @param taxes what finance withholds of a candidacy's payment, in fen; it is taken off its first line
 */
export function batchLines(
  rows: readonly DueRow[],
  direction: BatchDetail['direction'],
  taxes: ReadonlyMap<string, number> = new Map(),
): readonly (readonly BatchLine[])[] {
  const wanted = rows.flatMap((row) =>
    row.changes
      .filter((change) => changeAmount(change) > 0 === (direction === 'pay'))
      .map((change, place) => ({ row, change, tax: place === 0 ? (taxes.get(row.line.id) ?? 0) : 0 })),
  );
  const count = Math.ceil(wanted.length / maxLines);
  return Array.from({ length: count }, (_, batch) =>
    wanted
      .slice(batch * maxLines, (batch + 1) * maxLines)
      .map(({ row: { line, levelName }, change, tax }, place): BatchLine => ({
        no: place + 1,
        candidacyId: line.id,
        personId: line.candidacy.personId,
        name: line.name,
        union: line.unit,
        township: line.township,
        level: levelName,
        ...change,
        tax: direction === 'pay' ? tax : 0,
      })),
  );
}

/** The first line of a batch that the results of today no longer ask for, or null. */
export function outdatedLine({ batch }: Batch, rows: readonly DueRow[]): BatchLine | null {
  const rates = new Map(rows.map((row) => [row.line.id, row.rates]));
  const isDue = (line: BatchLine) =>
    monthsOf(line).every((month) => (rates.get(line.candidacyId)?.[month - 1] ?? 0) === line.to);
  return batch.lines.find((line) => !isDue(line)) ?? null;
}
