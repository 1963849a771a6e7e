import { App, Button, Tag } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineAmount, type Batch, type LineOutcome } from '../../../shared/domain/fold-batches.ts';
import type { BatchLine } from '../../../shared/schema/subsidy-case.ts';
import { useServices } from '../../data/services-context.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import { formatYuan } from '../../ui/format-yuan.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { UndoReturnButton } from './undo-return-button.tsx';
import { isLeftOver, type SubsidyView } from './use-subsidy.ts';

interface BatchLineTableProps {
  readonly view: SubsidyView;
  readonly batch: Batch;
}

/** What an outcome is called where money goes out, and where it comes back. */
const words = {
  pay: {
    paid: 'subsidy.outcome.paid',
    returned: 'subsidy.outcome.returned',
    markPaid: 'subsidy.outcome.markPaid',
    markReturned: 'subsidy.outcome.markReturned',
    paidTitle: 'subsidy.outcome.paidTitle',
    returnedTitle: 'subsidy.outcome.returnedTitle',
    returnedText: 'subsidy.outcome.returnedText',
  },
  recover: {
    paid: 'subsidy.outcome.recovered',
    returned: 'subsidy.outcome.notRecovered',
    markPaid: 'subsidy.outcome.markRecovered',
    markReturned: 'subsidy.outcome.markNotRecovered',
    paidTitle: 'subsidy.outcome.recoveredTitle',
    returnedTitle: 'subsidy.outcome.notRecoveredTitle',
    returnedText: 'subsidy.outcome.notRecoveredText',
  },
} as const;

/** The frozen list with what became of each line; finance records it by hand where there is no file. */
export function BatchLineTable({ view, batch }: BatchLineTableProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { repositories, store } = useServices();
  const { run } = useCommand();
  const [returning, setReturning] = useState<BatchLine | null>(null);
  const { direction, lines, number } = batch.batch;
  const text = words[direction];
  const record = (line: BatchLine, result: LineOutcome['result'], note: string) => {
    const on = dayjs(store.clock.now()).format('YYYY-MM-DD');
    return repositories.subsidies.recordOutcomes(batch.id, [{ no: line.no, result, on, note }]);
  };
  const askPaid = (line: BatchLine) =>
    modal.confirm({
      title: t(text.paidTitle, { name: line.name }),
      onOk: () => run(async () => void (await record(line, 'paid', ''))),
    });
  const isHanded = batch.stage === 'handed' || batch.stage === 'closed';
  const mayRecord = view.isFinance && isHanded && !isLeftOver(view, batch);
  const columns = useLineColumns(batch, mayRecord, askPaid, setReturning);
  return (
    <>
      <FillTable
        label={t('subsidy.batch.lines', { number })}
        rows={lines}
        columns={columns}
        rowKey={({ no }) => String(no)}
        empty={null}
      />
      {returning && (
        <ReasonDialog
          draftKey={`subsidy.return.${batch.id}.${returning.no}`}
          title={t(text.returnedTitle, { name: returning.name })}
          explain={t(text.returnedText)}
          label={t('subsidy.outcome.reason')}
          placeholder={t('subsidy.outcome.example')}
          okText={t(text.markReturned)}
          onSubmit={async (reason) => void (await record(returning, 'returned', reason.slice(0, 100)))}
          onClose={() => setReturning(null)}
        />
      )}
    </>
  );
}

function OutcomeTag({ batch, line }: { readonly batch: Batch; readonly line: BatchLine }) {
  const { t } = useTranslation();
  const outcome = batch.outcomes.get(line.no);
  if (!outcome) return <Tag>{t('subsidy.outcome.open')}</Tag>;
  const { on, note, result } = outcome;
  return (
    <Tag color={result === 'paid' ? 'success' : 'warning'}>
      {t(words[batch.batch.direction][result], { on, note: note || '—' })}
    </Tag>
  );
}

function useLineColumns(
  batch: Batch,
  mayRecord: boolean,
  onPaid: (line: BatchLine) => void,
  onReturned: (line: BatchLine) => void,
) {
  const { t } = useTranslation();
  const text = words[batch.batch.direction];
  return [
    { title: t('subsidy.column.no'), width: 56, render: (_: unknown, { no }: BatchLine) => no },
    {
      title: t('worklist.column.name'),
      width: 84,
      ellipsis: true,
      render: (_: unknown, { name }: BatchLine) => <strong>{name}</strong>,
    },
    {
      title: t('worklist.column.unit'),
      width: 180,
      ellipsis: true,
      render: (_: unknown, { union }: BatchLine) => union,
    },
    {
      title: t('subsidy.column.months'),
      width: 150,
      render: (_: unknown, { first, last }: BatchLine) =>
        t('subsidy.months', { first, last, count: last - first + 1 }),
    },
    {
      title: t('subsidy.column.change'),
      width: 100,
      render: (_: unknown, { from, to }: BatchLine) => `${formatYuan(from)} → ${formatYuan(to)}`,
    },
    {
      title: t('subsidy.column.amount'),
      width: 92,
      align: 'right' as const,
      render: (_: unknown, line: BatchLine) => formatYuan(Math.abs(lineAmount(line))),
    },
    {
      title: t('subsidy.column.tax'),
      width: 108,
      align: 'right' as const,
      render: (_: unknown, { tax }: BatchLine) => formatYuan(tax),
    },
    {
      title: t('subsidy.column.outcome'),
      width: mayRecord ? 258 : 170,
      render: (_: unknown, line: BatchLine) => (
        <>
          <OutcomeTag batch={batch} line={line} />
          {mayRecord && !batch.outcomes.has(line.no) && (
            <Button type="link" size="small" onClick={() => onPaid(line)}>
              {t(text.markPaid)}
            </Button>
          )}
          {mayRecord &&
            (batch.outcomes.get(line.no)?.result === 'returned' ? (
              <UndoReturnButton batch={batch} line={line} />
            ) : (
              <Button type="link" size="small" onClick={() => onReturned(line)}>
                {t(text.markReturned)}
              </Button>
            ))}
        </>
      ),
    },
  ];
}
