import { Alert, Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import type { Spread } from '../../../shared/sync/meeting.ts';
import { FillTable } from '../../ui/fill-table.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { Page } from '../../ui/page.tsx';
import { meetingPath } from './meeting-path.ts';
import styles from './panel-day.module.css';
import { spreadOf, widestFirst } from './spread-of.ts';
import { useSpread } from './use-meeting.ts';
import { usePresides } from './use-presides.ts';

type Row = Spread['candidates'][number];

/** 分差: every member's total for every candidate, the widest apart first. */
export function SpreadPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const presides = usePresides();
  const { data: spread, trouble } = useSpread(id);
  const hint =
    spread && t('panelDay.spread.opened', { time: formatInstant(spread.openedAt), by: spread.openedBy });
  const isLate = spread?.candidates.some(({ totals }) => totals.some(({ late }) => late));
  return (
    <Page
      title={t('panelDay.spread.title')}
      hint={hint && `${hint}${isLate ? ` ${t('panelDay.spread.late')}` : ''}`}
      actions={<Button onClick={() => void navigate(meetingPath(presides, id))}>{t('common.back')}</Button>}
    >
      {!spread && !trouble && <Spin description={t('common.loading')} />}
      {trouble && <Alert showIcon type="warning" title={trouble} style={{ marginBottom: 12 }} />}
      {spread && (
        <div className={styles['stack']}>
          <SpreadTable spread={spread} />
        </div>
      )}
    </Page>
  );
}

function SpreadTable({ spread }: { readonly spread: Spread }) {
  const { t } = useTranslation();
  const none = t('panelDay.spread.none');
  const members = new Map(
    spread.candidates.flatMap(({ totals }) => totals.map(({ memberId, name }) => [memberId, name] as const)),
  );
  const points = (value: number | undefined) => (value === undefined ? none : formatTotal(value));
  const number = { align: 'right', className: styles['number'] ?? '' } as const;
  return (
    <FillTable<Row>
      label={t('panelDay.spread.title')}
      exported={false}
      rows={widestFirst(spread.candidates)}
      rowKey={({ candidacyId }) => candidacyId}
      empty={none}
      columns={[
        { title: t('panelDay.column.name'), dataIndex: 'name', width: 90, fixed: 'start' },
        { title: t('panelDay.column.unit'), dataIndex: 'unionName', width: 140, ellipsis: true },
        {
          ...number,
          title: t('panelDay.column.gap'),
          width: 70,
          render: (_, row) => <strong>{points(spreadOf(row)?.gap)}</strong>,
        },
        {
          ...number,
          title: t('panelDay.column.highest'),
          width: 70,
          render: (_, row) => points(spreadOf(row)?.highest),
        },
        {
          ...number,
          title: t('panelDay.column.lowest'),
          width: 70,
          render: (_, row) => points(spreadOf(row)?.lowest),
        },
        { ...number, title: t('panelDay.column.valid'), width: 64, render: (_, { totals }) => totals.length },
        { ...number, title: t('panelDay.column.recused'), dataIndex: 'recused', width: 56 },
        ...[...members].map(([memberId, name]) => ({
          ...number,
          title: name,
          width: 84,
          render: (_: unknown, { totals }: Row) => {
            const total = totals.find((one) => one.memberId === memberId);
            return `${points(total?.points)}${total?.late ? ' *' : ''}`;
          },
        })),
      ]}
    />
  );
}
