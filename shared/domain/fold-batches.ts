import type { Case } from '../schema/case.ts';
import type { BatchDetail, BatchLine, BatchStepDetail, ReceiptDetail } from '../schema/subsidy-case.ts';

export type BatchStage = 'prepared' | 'checked' | 'handed' | 'closed' | 'cancelled';
export type LineOutcome = ReceiptDetail['outcomes'][number];

export interface DoneStep {
  readonly by: string;
  readonly name: string;
  readonly at: string;
  readonly reason: string;
}

/** A batch with what was done with it and what became of its lines. */
export interface Batch {
  readonly id: string;
  readonly batch: BatchDetail;
  readonly prepared: DoneStep;
  readonly steps: Readonly<Partial<Record<BatchStepDetail['step'], DoneStep>>>;
  readonly outcomes: ReadonlyMap<number, LineOutcome>;
  readonly stage: BatchStage;
}

const done = ({ updatedBy, createdAt }: Case, name: string, reason = ''): DoneStep => ({
  by: updatedBy,
  name,
  at: createdAt,
  reason,
});

/**
 * A return that nobody has taken back is final, whatever else is said of the line and in whatever order it arrives.
 */
function foldReceipts(cases: readonly Case[]): ReadonlyMap<number, LineOutcome> {
  const undone = new Set(
    cases.flatMap(({ detail }) =>
      detail.kind === 'receiptUndo' ? detail.receipts.map((receipt) => `${receipt}/${detail.no}`) : [],
    ),
  );
  const outcomes = new Map<number, LineOutcome>();
  for (const { id, detail } of cases.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (detail.kind !== 'receipt') continue;
    for (const outcome of detail.outcomes) {
      if (outcome.result === 'returned' && undone.has(`${id}/${outcome.no}`)) continue;
      if (outcomes.get(outcome.no)?.result !== 'returned') outcomes.set(outcome.no, outcome);
    }
  }
  return outcomes;
}

function stageOf(batch: BatchDetail, steps: Batch['steps'], outcomes: Batch['outcomes']): BatchStage {
  if (steps.cancelled) return 'cancelled';
  if (!steps.handed) return steps.checked ? 'checked' : 'prepared';
  return batch.lines.every(({ no }) => outcomes.has(no)) ? 'closed' : 'handed';
}

/** The batches among these cases, in the order of their numbers. */
export function foldBatches(cases: readonly Case[]): readonly Batch[] {
  const steps = Map.groupBy(cases, ({ detail }) => (detail.kind === 'batchStep' ? detail.batchId : ''));
  const receipts = Map.groupBy(cases, ({ detail }) =>
    detail.kind === 'receipt' || detail.kind === 'receiptUndo' ? detail.batchId : '',
  );
  return cases
    .flatMap((item): Batch[] => {
      const { id, detail: batch } = item;
      if (batch.kind !== 'batch') return [];
      const taken = Object.fromEntries(
        (steps.get(id) ?? []).flatMap((step) =>
          step.detail.kind === 'batchStep'
            ? [[step.detail.step, done(step, step.detail.byName, step.detail.reason)]]
            : [],
        ),
      );
      const outcomes = foldReceipts(receipts.get(id) ?? []);
      return [
        {
          id,
          batch,
          prepared: done(item, batch.byName),
          steps: taken,
          outcomes,
          stage: stageOf(batch, taken, outcomes),
        },
      ];
    })
    .sort((a, b) => (a.batch.number < b.batch.number ? -1 : 1));
}

/** The receipts by which a line counts as returned. */
export function returnsOf(batchId: string, no: number, cases: readonly Case[]): readonly string[] {
  const undone = new Set(
    cases.flatMap(({ detail }) => (detail.kind === 'receiptUndo' && detail.no === no ? detail.receipts : [])),
  );
  return cases.flatMap(({ id, detail }) =>
    detail.kind === 'receipt' &&
    detail.batchId === batchId &&
    !undone.has(id) &&
    detail.outcomes.some((outcome) => outcome.no === no && outcome.result === 'returned')
      ? [id]
      : [],
  );
}

/** Whether the line counts as paid or about to be: not in a cancelled batch and not returned. */
export const isLive = ({ stage, outcomes }: Batch, { no }: Pick<BatchLine, 'no'>): boolean =>
  stage !== 'cancelled' && outcomes.get(no)?.result !== 'returned';

/** The line's amount in fen, before tax; negative when it is to be recovered. */
export const lineAmount = ({ first, last, from, to }: BatchLine): number => (to - from) * (last - first + 1);
