import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { batchHash, shortHash } from '../../../shared/domain/batch-hash.ts';
import { lineAmount, type Batch } from '../../../shared/domain/fold-batches.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import { formatYuan } from '../../ui/format-yuan.ts';
import { BatchDrawer } from './batch-drawer.tsx';
import { StageTag } from './stage-tag.tsx';
import type { SubsidyView } from './use-subsidy.ts';

/** 发放批次, the newest first; a row opens its list and what is next. */
export function BatchList({ view }: { readonly view: SubsidyView }) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = view.batches.find(({ id }) => id === openId);
  const columns = useBatchColumns();
  return (
    <>
      <FillTable
        label={t('subsidy.tab.batches', { count: view.batches.length })}
        rows={view.batches.toReversed()}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpenId(id)}
        empty={<EmptyGuide title={t('subsidy.empty.batches')} hint={t('subsidy.empty.batchesHint')} />}
      />
      {open && <BatchDrawer view={view} batch={open} onClose={() => setOpenId(null)} />}
    </>
  );
}

function useBatchColumns() {
  const { t } = useTranslation();
  return [
    {
      title: t('subsidy.column.number'),
      width: 150,
      render: (_: unknown, { batch }: Batch) => <strong>{batch.number}</strong>,
    },
    {
      title: t('subsidy.column.note'),
      width: 90,
      render: (_: unknown, { batch }: Batch) => t(`subsidy.direction.${batch.direction}`),
    },
    {
      title: t('subsidy.column.stage'),
      width: 110,
      render: (_: unknown, { stage }: Batch) => <StageTag stage={stage} />,
    },
    {
      title: t('subsidy.column.count'),
      width: 90,
      align: 'right' as const,
      render: (_: unknown, { batch }: Batch) => batch.lines.length,
    },
    {
      title: t('subsidy.column.amount'),
      width: 140,
      align: 'right' as const,
      render: (_: unknown, { batch }: Batch) =>
        formatYuan(Math.abs(batch.lines.reduce((sum, line) => sum + lineAmount(line), 0))),
    },
    {
      title: t('subsidy.column.hash'),
      width: 130,
      render: (_: unknown, { batch }: Batch) => shortHash(batchHash(batch)),
    },
    {
      title: t('subsidy.column.prepared'),
      width: 240,
      render: (_: unknown, { prepared }: Batch) => prepared.name,
    },
  ];
}
