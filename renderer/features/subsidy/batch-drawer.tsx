import { Drawer, Space, Steps, Tooltip, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { batchHash, shortHash } from '../../../shared/domain/batch-hash.ts';
import type { Batch } from '../../../shared/domain/fold-batches.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import layout from '../../ui/list-page.module.css';
import { BatchActions } from './batch-actions.tsx';
import { ConsentAlert } from './consent-alert.tsx';
import { BatchLineTable } from './batch-line-table.tsx';
import { StageTag } from './stage-tag.tsx';
import type { SubsidyView } from './use-subsidy.ts';

interface BatchDrawerProps {
  readonly view: SubsidyView;
  readonly batch: Batch;
  readonly onClose: () => void;
}

/** One batch: its hash, who did what with it, what is next, and its list. */
export function BatchDrawer({ view, batch, onClose }: BatchDrawerProps) {
  const { t } = useTranslation();
  const { number, direction } = batch.batch;
  const hash = batchHash(batch.batch);
  return (
    <Drawer
      open
      size={1080}
      title={
        <Space>
          {t('subsidy.batch.title', { number, direction: t(`subsidy.direction.${direction}`) })}
          <StageTag stage={batch.stage} />
          <Tooltip title={t('subsidy.batch.hashHint', { hash })}>
            <Typography.Text code copyable={{ text: hash }}>
              {t('subsidy.batch.hash', { short: shortHash(hash) })}
            </Typography.Text>
          </Tooltip>
        </Space>
      }
      onClose={onClose}
    >
      <div className={layout['page']}>
        <Course batch={batch} />
        <BatchActions view={view} batch={batch} />
        <ConsentAlert view={view} batch={batch} />
        <BatchLineTable view={view} batch={batch} />
      </div>
    </Drawer>
  );
}

/** Who prepared, checked, handed over or cancelled it, and when. */
function Course({ batch: { batch, prepared, steps, stage } }: { readonly batch: Batch }) {
  const { t } = useTranslation();
  const handed = batch.direction === 'pay' ? 'subsidy.batch.handed' : 'subsidy.batch.handedRecover';
  const { checked, handed: given, cancelled } = steps;
  const done = [
    { text: t('subsidy.batch.prepared', { name: prepared.name }), at: prepared.at },
    ...(checked ? [{ text: t('subsidy.batch.checked', { name: checked.name }), at: checked.at }] : []),
    ...(given ? [{ text: t(handed, { name: given.name }), at: given.at }] : []),
    ...(cancelled
      ? [
          {
            text: t('subsidy.batch.cancelled', { name: cancelled.name, reason: cancelled.reason }),
            at: cancelled.at,
          },
        ]
      : []),
  ];
  return (
    <Steps
      size="small"
      current={done.length}
      {...(stage === 'cancelled' && { status: 'error' as const })}
      items={done.map(({ text, at }) => ({
        title: text,
        content: formatInstant(at),
        status: 'finish' as const,
      }))}
    />
  );
}
