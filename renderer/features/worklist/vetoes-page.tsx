import { Alert, Button, Spin, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import type { VetoDetail } from '../../../shared/schema/case.ts';
import { useCandidacyLines, type CycleLines } from '../../data/use-candidacy-lines.ts';
import { useMayChangeYear } from '../../data/use-may-change-year.ts';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { Page } from '../../ui/page.tsx';
import { VetoDecisionDialog } from './veto-decision-dialog.tsx';
import { VetoFilter, type VetoFilterValues } from './veto-filter.tsx';
import { vetoRows, type VetoRow } from './veto-rows.ts';

const colors: Readonly<Record<VetoDetail['decision'], string>> = {
  pending: 'warning',
  upheld: 'error',
  dismissed: 'default',
};

const noFilter: VetoFilterValues = { decision: 'all', township: null };

/** 一票否决: every allegation of the cycle, who made it, and what the meeting decided. */
export function VetoesPage() {
  const { t } = useTranslation();
  const cycle = useCandidacyLines();
  return (
    <Page title={t('worklist.veto.title')} hint={t('worklist.veto.hint')}>
      {cycle === undefined && <Spin description={t('common.loading')} />}
      {cycle === null && (
        <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />
      )}
      {cycle && <Vetoes cycle={cycle} />}
    </Page>
  );
}

function Vetoes({ cycle: { documents, lines } }: { readonly cycle: CycleLines }) {
  const { t } = useTranslation();
  const mayDecide = useMayChangeYear(documents.cycle);
  const [deciding, setDeciding] = useState<VetoRow | null>(null);
  const kept = useKeptFilter('vetoes', noFilter);
  const { decision, township } = kept.filter;
  const all = vetoRows(lines);
  const shown = all.filter(
    ({ line, item: { detail } }) =>
      (decision === 'all' || detail.decision === decision) &&
      (township === null || line.townshipCode === township),
  );
  const { vetoItems } = indexScheme(documents.scheme);
  const column = (key: 'name' | 'unit' | 'township' | 'item' | 'fact' | 'from' | 'state', width: number) => ({
    title: t(`worklist.veto.column.${key}`),
    width,
    ellipsis: true,
  });
  const columns = [
    { ...column('name', 90), render: (_: unknown, { line }: VetoRow) => <strong>{line.name}</strong> },
    { ...column('unit', 220), render: (_: unknown, { line }: VetoRow) => line.unit },
    { ...column('township', 100), render: (_: unknown, { line }: VetoRow) => line.township },
    {
      ...column('item', 260),
      render: (_: unknown, { item: { detail } }: VetoRow) =>
        `${detail.item} ${vetoItems.get(detail.item)?.name ?? ''}`,
    },
    { ...column('fact', 220), render: (_: unknown, { item }: VetoRow) => item.detail.fact },
    {
      ...column('from', 96),
      render: (_: unknown, { item }: VetoRow) => t(`worklist.veto.office.${item.office}`),
    },
    {
      ...column('state', 90),
      render: (_: unknown, { item: { detail } }: VetoRow) => (
        <Tag color={colors[detail.decision]}>{t(`worklist.veto.decision.${detail.decision}`)}</Tag>
      ),
    },
    {
      title: '',
      width: 110,
      render: (_: unknown, row: VetoRow) =>
        mayDecide && (
          <Button
            type={row.item.detail.decision === 'pending' ? 'primary' : 'default'}
            onClick={() => setDeciding(row)}
          >
            {t(row.item.detail.decision === 'pending' ? 'worklist.veto.decide' : 'worklist.veto.change')}
          </Button>
        ),
    },
  ];
  return (
    <div className={layout['page']}>
      {documents.cycle.status === 'published' && (
        <Alert type="info" showIcon title={t('worklist.veto.announced')} />
      )}
      {(all.length > 0 || kept.active) && <VetoFilter rows={all} kept={kept} />}
      <FillTable
        label={t('worklist.veto.title')}
        rows={shown}
        columns={columns}
        rowKey={({ item }) => item.id}
        empty={
          all.length === 0 ? (
            <EmptyGuide title={t('worklist.veto.empty')} hint={t('worklist.veto.emptyHint')} />
          ) : (
            <EmptyGuide title="" hint={t('worklist.veto.filtered')} />
          )
        }
      />
      {deciding && (
        <VetoDecisionDialog
          name={deciding.line.name}
          item={deciding.item}
          onClose={() => setDeciding(null)}
        />
      )}
    </div>
  );
}
