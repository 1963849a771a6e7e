import { Alert, App, InputNumber, Modal, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { consented } from '../../../shared/domain/privacy/consented.ts';
import { lineAmount } from '../../../shared/domain/fold-batches.ts';
import type { BatchDetail, BatchLine } from '../../../shared/schema/subsidy-case.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import { useState } from 'react';
import { batchLines } from './batch-lines.ts';
import type { DueRow } from './due-rows.ts';
import type { SubsidyView } from './use-subsidy.ts';

interface PrepareDialogProps {
  readonly view: SubsidyView;
  readonly direction: BatchDetail['direction'];
  readonly rows: readonly DueRow[];
  readonly onPrepared: () => void;
  readonly onClose: () => void;
}

/** Yuan withheld, by candidacy. */
type Taxes = Readonly<Record<string, number>>;

/** Shows what will be frozen, asks finance for the tax, and prepares the batch. */
export function PrepareDialog({ view, direction, rows, onPrepared, onClose }: PrepareDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const draft = useFormDraft<Taxes>(`subsidy.tax.${view.cycleId}`);
  const [taxes, setTaxes] = useState<Taxes>(() =>
    Object.fromEntries(
      Object.entries(draft.restored ?? {}).flatMap(([id, tax]) => (tax === undefined ? [] : [[id, tax]])),
    ),
  );
  const isPay = direction === 'pay';
  const isReady = ({ line }: DueRow) =>
    !isPay || view.accounts.get(line.candidacy.personId)?.kind === 'confirmed';
  const rules = useQuery(() => repositories.privacy.watchRules(), [repositories]).data;
  const given = consented(view.ledger);
  const asked = (row: DueRow) => !isPay || given.has(row.line.candidacy.personId);
  const isBlocked = (row: DueRow) => rules?.consentBlocks === true && !asked(row);
  const listed = rows.filter((row) => isReady(row) && !isBlocked(row));
  const skipped = rows.filter((row) => !isReady(row));
  const unasked = rows.filter((row) => isReady(row) && !asked(row));
  const fen = new Map(Object.entries(taxes).map(([id, yuan]) => [id, Math.round(yuan * 100)]));
  const batches = batchLines(listed, direction, fen);
  const lines = batches.flat();
  const keepTax = (id: string, yuan: number | null) => {
    const changed = { ...taxes, [id]: yuan ?? 0 };
    setTaxes(changed);
    draft.keep(changed);
  };
  const prepare = () =>
    run(async () => {
      for (const batch of batches)
        await repositories.subsidies.prepare(view.cycleId, { direction, lines: [...batch] });
      draft.drop();
      void message.success(t('subsidy.prepare.done'));
      onPrepared();
      onClose();
    });
  return (
    <Modal
      open
      width={900}
      title={t(isPay ? 'subsidy.prepare.title' : 'subsidy.prepare.titleRecover')}
      okText={t('subsidy.prepare.submit')}
      okButtonProps={{ disabled: lines.length === 0 }}
      confirmLoading={busy}
      onOk={() => void prepare()}
      onCancel={onClose}
    >
      <p>{t(isPay ? 'subsidy.prepare.text' : 'subsidy.prepare.textRecover')}</p>
      {skipped.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('subsidy.prepare.skipped', { count: skipped.length, names: namesOf(skipped) })}
          style={{ marginBottom: 12 }}
        />
      )}
      {unasked.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t(rules?.consentBlocks ? 'subsidy.consent.blocked' : 'subsidy.consent.named', {
            count: unasked.length,
            names: namesOf(unasked),
          })}
          style={{ marginBottom: 12 }}
        />
      )}
      <LineTable lines={lines} taxes={isPay ? taxes : null} onTax={keepTax} />
      <p>{t('subsidy.prepare.total', totalsOf(lines))}</p>
    </Modal>
  );
}

/** As many names as fit a notice. */
const namesOf = (rows: readonly DueRow[]): string => {
  const shown = rows.slice(0, 12).map(({ line }) => line.name);
  return rows.length > shown.length ? `${shown.join('、')}…` : shown.join('、');
};

function totalsOf(lines: readonly BatchLine[]) {
  const amount = lines.reduce((sum, line) => sum + lineAmount(line), 0);
  const tax = lines.reduce((sum, line) => sum + line.tax, 0);
  return {
    count: lines.length,
    amount: formatYuan(Math.abs(amount)),
    tax: formatYuan(tax),
    net: formatYuan(Math.abs(amount) - tax),
  };
}

interface LineTableProps {
  readonly lines: readonly BatchLine[];
  /** Null where no tax is withheld. */
  readonly taxes: Taxes | null;
  readonly onTax: (candidacyId: string, yuan: number | null) => void;
}

function LineTable({ lines, taxes, onTax }: LineTableProps) {
  const { t } = useTranslation();
  const firstOf = (line: BatchLine) =>
    lines.find(({ candidacyId }) => candidacyId === line.candidacyId) === line;
  return (
    <Table<BatchLine>
      size="small"
      virtual
      pagination={false}
      scroll={{ x: 840, y: 320 }}
      rowKey={({ candidacyId, first }) => `${candidacyId}/${first}`}
      dataSource={lines}
      locale={{ emptyText: t('subsidy.prepare.nobody') }}
      columns={[
        { title: t('worklist.column.name'), dataIndex: 'name', width: 90 },
        { title: t('worklist.column.unit'), dataIndex: 'union', width: 240, ellipsis: true },
        {
          title: t('subsidy.column.months'),
          width: 160,
          render: (_, { first, last }) => t('subsidy.months', { first, last, count: last - first + 1 }),
        },
        {
          title: t('subsidy.column.change'),
          width: 110,
          render: (_, { from, to }) => `${formatYuan(from)} → ${formatYuan(to)}`,
        },
        {
          title: t('subsidy.column.amount'),
          width: 100,
          align: 'right',
          render: (_, line) => formatYuan(Math.abs(lineAmount(line))),
        },
        {
          title: t('subsidy.column.tax'),
          width: 130,
          align: 'right',
          render: (_, line) =>
            taxes &&
            firstOf(line) && (
              <InputNumber
                size="small"
                min={0}
                max={lineAmount(line) / 100}
                precision={2}
                value={taxes[line.candidacyId] ?? 0}
                aria-label={`${line.name} ${t('subsidy.column.tax')}`}
                onChange={(yuan) => onTax(line.candidacyId, yuan)}
              />
            ),
        },
      ]}
    />
  );
}
