import { foldBatches, type Batch } from '../domain/fold-batches.ts';
import { noRates, settledRates } from '../domain/subsidy-settled.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { Result } from '../schema/result.ts';
import type { SchemeVersion } from '../schema/scheme-version.ts';
import type { BatchDetail, BatchLine } from '../schema/subsidy-case.ts';

/** What a batch is held against: the stored results of its cycle and the schemes that they follow. */
export interface BatchGrounds {
  readonly results: readonly Result[];
  readonly schemes: readonly Pick<SchemeVersion, 'id' | 'content'>[];
}

/** What a result has a person paid: fen a month, for so many months. */
interface Claim {
  readonly monthly: number;
  readonly months: number;
  readonly level: string;
}

const nothing: Claim = { monthly: 0, months: 0, level: '' };

function claimOf({ outcome, schemeKey }: Result, schemes: BatchGrounds['schemes']): Claim {
  const scheme = schemes.find(({ id }) => id === schemeKey)?.content;
  const level = scheme?.levels.find(({ code }) => code === outcome.level)?.name ?? '';
  const { amount, monthly, months } = outcome.subsidy;
  return amount > 0 ? { monthly, months, level } : { ...nothing, level };
}

/** Whether a line brings its months to what the result says: the level's rate, or nothing. */
function agrees(line: BatchLine, direction: BatchDetail['direction'], claim: Claim): boolean {
  if (direction === 'recover' && line.to === 0) return true;
  return line.to > 0 && line.to === claim.monthly && (claim.level === '' || line.level === claim.level);
}

function differs(batch: BatchDetail, line: BatchLine, claim: Claim): Problem {
  const { monthly, months, level } = claim;
  const { number } = batch;
  const result = { level: level || '—', monthly: monthly / 100, months };
  return problem('detail.lines', 'SUBSIDY_RESULT_DIFFERS', {
    number,
    no: line.no,
    name: line.name,
    ...result,
  });
}

function lineProblem(batch: BatchDetail, line: BatchLine, grounds: BatchGrounds): Problem | null {
  const { number, direction } = batch;
  const { no, name } = line;
  const result = grounds.results.find(({ id }) => id === line.candidacyId);
  // Who no longer takes part has no result and gives back what was paid.
  if (!result && direction === 'recover' && line.to === 0) return null;
  if (!result) return problem('detail.lines', 'SUBSIDY_RESULT_MISSING', { number, no, name });
  const claim = claimOf(result, grounds.schemes);
  const isRight = result.personId === line.personId && agrees(line, direction, claim);
  return isRight ? null : differs(batch, line, claim);
}

/** Nobody is paid for more months than his result gives, over all batches together. */
function monthsProblem(batch: BatchDetail, others: readonly Batch[], grounds: BatchGrounds): Problem | null {
  const paid = new Map([...settledRates(others)].map(([id, rates]) => [id, [...rates]]));
  for (const line of batch.lines) {
    const rates = paid.get(line.candidacyId) ?? [...noRates];
    for (let month = line.first; month <= line.last; month += 1) rates[month - 1] = line.to;
    paid.set(line.candidacyId, rates);
  }
  for (const line of batch.lines) {
    const result = grounds.results.find(({ id }) => id === line.candidacyId);
    const claim = result ? claimOf(result, grounds.schemes) : nothing;
    const months = (paid.get(line.candidacyId) ?? []).filter((rate) => rate > 0).length;
    if (months > claim.months) return differs(batch, line, claim);
  }
  return null;
}

/**
 * Whether a batch that is made, checked or handed over pays what the stored results say: level, monthly rate and
 * number of months. Both the PC that writes it and the hub ask; a cancelling is always possible.
 *
 * @param cases the cases of the same ledger
 */
export function batchResultProblem(
  after: Pick<Case, 'id' | 'detail'>,
  cases: readonly Case[],
  grounds: BatchGrounds,
): Problem | null {
  const { detail } = after;
  const isStep = detail.kind === 'batchStep' && detail.step !== 'cancelled';
  if (detail.kind !== 'batch' && !isStep) return null;
  const id = detail.kind === 'batch' ? after.id : detail.batchId;
  const batches = foldBatches(cases);
  const batch = detail.kind === 'batch' ? detail : batches.find((one) => one.id === id)?.batch;
  if (!batch) return null;
  for (const line of batch.lines) {
    const wrong = lineProblem(batch, line, grounds);
    if (wrong) return wrong;
  }
  const others = batches.filter((one) => one.id !== id);
  return batch.direction === 'pay' ? monthsProblem(batch, others, grounds) : null;
}
