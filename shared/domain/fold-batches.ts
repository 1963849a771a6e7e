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

/** A return is final, whatever else is said of the line and in whatever order it arrives. */
function foldReceipts(receipts: readonly ReceiptDetail[]): ReadonlyMap<number, LineOutcome> {
  const outcomes = new Map<number, LineOutcome>();
  for (const outcome of receipts.flatMap((receipt) => receipt.outcomes)) {
    if (outcomes.get(outcome.no)?.result !== 'returned') outcomes.set(outcome.no, outcome);
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
  const receipts = Map.groupBy(cases, ({ detail }) => (detail.kind === 'receipt' ? detail.batchId : ''));
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
      const byId = (receipts.get(id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const outcomes = foldReceipts(
        byId.flatMap(({ detail }) => (detail.kind === 'receipt' ? [detail] : [])),
      );
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

/** Whether the line counts as paid or about to be: not in a cancelled batch and not returned. */
export const isLive = ({ stage, outcomes }: Batch, { no }: Pick<BatchLine, 'no'>): boolean =>
  stage !== 'cancelled' && outcomes.get(no)?.result !== 'returned';

/** The line's amount in fen, before tax; negative when it is to be recovered. */
export const lineAmount = ({ first, last, from, to }: BatchLine): number => (to - from) * (last - first + 1);
