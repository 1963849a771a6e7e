import { batchHash } from '../domain/batch-hash.ts';
import { foldBatches, lineAmount, returnsOf, type Batch } from '../domain/fold-batches.ts';
import { monthsOf, settledRates } from '../domain/subsidy-settled.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type {
  BatchDetail,
  BatchLine,
  BatchStepDetail,
  ReceiptDetail,
  ReceiptUndoDetail,
} from '../schema/subsidy-case.ts';
import { isErasure } from './account-erasure.ts';

/** What is wrong with a line in itself. */
function lineProblem({ direction, lines }: BatchDetail, line: BatchLine): Problem | null {
  const { name, no } = line;
  const amount = lineAmount(line);
  const isRight = line.first <= line.last && (direction === 'pay' ? amount > 0 : amount < 0);
  const isTaxRight = line.tax <= (direction === 'pay' ? amount : 0);
  const isAlone = lines.every((other) => other === line || other.no !== no);
  return isRight && isTaxRight && isAlone
    ? null
    : problem('detail.lines', 'SUBSIDY_LINE_WRONG', { name, no });
}

/** Every month of a line goes on from what is settled for it, so that no month is paid, or recovered, twice. */
function twiceProblem(batch: BatchDetail, others: readonly Batch[]): Problem | null {
  const settled = settledRates(others);
  const taken = new Set<string>();
  for (const line of batch.lines) {
    for (const month of monthsOf(line)) {
      const key = `${line.candidacyId}/${month}`;
      if (taken.has(key) || (settled.get(line.candidacyId)?.[month - 1] ?? 0) !== line.from) {
        return problem('detail.lines', 'SUBSIDY_PAID_TWICE', { name: line.name, month });
      }
      taken.add(key);
    }
  }
  return null;
}

function batchProblem(batch: BatchDetail, others: readonly Batch[]): Problem | null {
  const { number } = batch;
  for (const line of batch.lines) {
    const wrong = lineProblem(batch, line);
    if (wrong) return wrong;
  }
  if (others.some((other) => other.batch.number === number)) {
    return problem('detail.number', 'SUBSIDY_NUMBER_USED', { number });
  }
  return twiceProblem(batch, others);
}

const stageProblem = ({ batch: { number }, stage }: Batch): Problem =>
  problem('detail.step', 'SUBSIDY_STAGE_WRONG', { number, stage });

function stepProblem({ step, hash, reason }: BatchStepDetail, by: string, batch: Batch): Problem | null {
  const { number } = batch.batch;
  if (hash !== batchHash(batch.batch)) return problem('detail.hash', 'SUBSIDY_HASH_DIFFERS', { number });
  switch (step) {
    case 'checked':
      if (by === batch.prepared.by) return problem('updatedBy', 'SUBSIDY_SECOND_PERSON', { number });
      return batch.stage === 'prepared' ? null : stageProblem(batch);
    case 'handed':
      return batch.stage === 'checked' ? null : stageProblem(batch);
    case 'cancelled':
      if (reason.trim() === '')
        return problem('detail.reason', 'REASON_REQUIRED', { field: 'cases.detail.reason' });
      return batch.stage === 'prepared' || batch.stage === 'checked' ? null : stageProblem(batch);
  }
}

function receiptProblem({ outcomes }: ReceiptDetail, batch: Batch): Problem | null {
  const { number, lines } = batch.batch;
  const unknown = outcomes.find(({ no }) => !lines.some((line) => line.no === no));
  if (unknown) return problem('detail.outcomes', 'SUBSIDY_LINE_UNKNOWN', { number, no: unknown.no });
  return batch.stage === 'handed' || batch.stage === 'closed' ? null : stageProblem(batch);
}

/** The money of a line that came back after all may be on its way again already, and must not count twice. */
function undoProblem(
  { no, receipts, reason }: ReceiptUndoDetail,
  batch: Batch,
  batches: readonly Batch[],
  cases: readonly Case[],
): Problem | null {
  const { number, lines } = batch.batch;
  const line = lines.find((one) => one.no === no);
  if (!line) return problem('detail.no', 'SUBSIDY_LINE_UNKNOWN', { number, no });
  if (reason.trim() === '')
    return problem('detail.reason', 'REASON_REQUIRED', { field: 'cases.detail.reason' });
  const { name } = line;
  const returns = returnsOf(batch.id, no, cases);
  const isWhole = returns.every((id) => receipts.includes(id));
  if (batch.outcomes.get(no)?.result !== 'returned' || !isWhole)
    return problem('detail.receipts', 'SUBSIDY_NOT_RETURNED', { number, name });
  const settled = settledRates(batches).get(line.candidacyId);
  const again = monthsOf(line).find((month) => (settled?.[month - 1] ?? 0) !== line.from);
  return again === undefined
    ? null
    : problem('detail.no', 'SUBSIDY_PAID_AGAIN', { number, name, month: again });
}

const events: ReadonlySet<Case['detail']['kind']> = new Set([
  'batch',
  'batchAccounts',
  'batchStep',
  'receipt',
  'receiptUndo',
]);

const hasBatch = (detail: Case['detail']): detail is BatchStepDetail | ReceiptDetail | ReceiptUndoDetail =>
  detail.kind === 'batchStep' || detail.kind === 'receipt' || detail.kind === 'receiptUndo';

/** Whether what was done with money may become this: only the numbers of settled payments may be blotted out. */
function changeProblem(before: Case, after: Pick<Case, 'id' | 'detail'>, batches: readonly Batch[]) {
  const isSame =
    !events.has(before.detail.kind) || canonicalJson(before.detail) === canonicalJson(after.detail);
  return isSame || isErasure(before.detail, after.detail, batches)
    ? null
    : problem('detail', 'CASE_FROZEN', { id: after.id, field: 'detail' });
}

/**
 * Whether a document of the subsidy may be written so, after all that has been paid, checked, handed over and
 * cancelled; null for a case that is none. What is done with money is an event and never changes; an account may
 * be keyed again. Both the PC that writes it and the hub ask.
 *
 * @param cases the cases of the same ledger; the document itself among them does not count
 */
export function subsidyProblem(
  before: Case | null,
  after: Pick<Case, 'id' | 'detail' | 'updatedBy'>,
  cases: readonly Case[],
): Problem | null {
  const { id, detail, updatedBy } = after;
  const others = cases.filter((item) => item.id !== id);
  if (before) return changeProblem(before, after, foldBatches(others));
  if (detail.kind === 'batch') return batchProblem(detail, foldBatches(others));
  if (!hasBatch(detail)) return null;
  const batches = foldBatches(others);
  const batch = batches.find((one) => one.id === detail.batchId);
  if (!batch) return problem('detail.batchId', 'SUBSIDY_BATCH_MISSING');
  if (detail.kind === 'receiptUndo') return undoProblem(detail, batch, batches, others);
  return detail.kind === 'batchStep' ? stepProblem(detail, updatedBy, batch) : receiptProblem(detail, batch);
}

/** Nothing that was done with money leaves the ledger; an account does, when its holder takes the consent back. */
export const subsidyRemovalProblem = (before: Case | null): Problem | null =>
  before && events.has(before.detail.kind)
    ? problem('id', 'CASE_FROZEN', { id: before.id, field: 'id' })
    : null;
