import { Checkbox, Segmented, Spin } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AnomalyKind } from '../../../shared/domain/anomalies/anomaly.ts';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import { useServices } from '../../data/services-context.tsx';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { Page } from '../../ui/page.tsx';
import { useOpenProvenance } from '../../ui/provenance-context.ts';
import { SourceTag } from '../../ui/source-tag.tsx';
import { TownshipSelect } from '../../ui/township-select.tsx';
import { anomalyRows, type AnomalyRow } from '../../ui/anomaly-rows.ts';
import { CheckCell } from './check-cell.tsx';
import { useAnomalies, type FoundAnomalies } from '../../data/use-anomalies.ts';

const kinds: readonly AnomalyKind[] = [
  'signature',
  'revoked-certificate',
  'members-above-employees',
  'rate-on-line',
  'jump',
  'party-gap',
  'same-honour',
  'duplicate-person',
  'vacancy',
  'two-chairs-at-once',
];

/** Where a row leads: the points of a candidate, or the roster. */
function useLookInto(): (row: AnomalyRow) => void {
  const navigate = useNavigate();
  const openProvenance = useOpenProvenance();
  return ({ place }) => {
    if (place.kind === 'candidacy') openProvenance?.({ candidacyId: place.candidacyId });
    else void navigate('/roster');
  };
}

function useColumns(cycleId: string, closed: boolean) {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        title: t('anomalies.column.kind'),
        width: 150,
        render: (_: unknown, row: AnomalyRow) => t(`anomalies.kind.${row.kind}`),
      },
      { title: t('worklist.column.township'), width: 110, ellipsis: true, dataIndex: 'township' },
      { title: t('anomalies.column.subject'), width: 240, ellipsis: true, dataIndex: 'subject' },
      { title: t('anomalies.column.found'), width: 400, dataIndex: 'text' },
      {
        title: t('anomalies.column.check'),
        width: 200,
        render: (_: unknown, row: AnomalyRow) => <CheckCell cycleId={cycleId} row={row} closed={closed} />,
      },
    ],
    [t, cycleId, closed],
  );
}

const noFilter: Readonly<{ kind: string; township: string | null; withChecked: boolean }> = {
  kind: 'all',
  township: null,
  withChecked: false,
};

function AnomalyList({ found }: { readonly found: FoundAnomalies }) {
  const { t } = useTranslation();
  const { filter, narrow, active, clear } = useKeptFilter('anomalies', noFilter);
  const { township, withChecked } = filter;
  const { cycle } = found.documents;
  const columns = useColumns(cycle.id, cycle.status === 'archived');
  const lookInto = useLookInto();
  const all = useMemo(() => anomalyRows(found.anomalies, found.documents, t), [found, t]);
  const checked = all.filter((row) => row.checked !== null).length;
  const rows = useMemo(() => all.filter((row) => withChecked || row.checked === null), [all, withChecked]);
  const counts = useMemo(() => Map.groupBy(rows, (row) => row.kind), [rows]);
  const some = kinds.filter((one) => counts.has(one));
  // What was chosen last may have been settled since.
  const kind = some.find((one) => one === filter.kind) ?? 'all';
  const shown = rows.filter(
    (row) =>
      (kind === 'all' || row.kind === kind) && (township === null || row.townshipCodes.includes(township)),
  );
  const townships = found.documents.orgUnits
    .filter(({ id }) => rows.some(({ townshipCodes }) => townshipCodes.includes(id)))
    .map(({ id, name }) => ({ townshipCode: id, township: name }));
  const empty =
    rows.length === 0 ? (
      <EmptyGuide
        title={t(all.length === 0 ? 'anomalies.empty.title' : 'anomalies.empty.allChecked')}
        hint={t(all.length === 0 ? 'anomalies.empty.hint' : 'anomalies.empty.allCheckedHint')}
      />
    ) : (
      <EmptyGuide title="" hint={t('anomalies.empty.filtered')} />
    );
  return (
    <div className={layout['page']}>
      <div className={layout['bar']}>
        <Segmented
          value={kind}
          onChange={(value) => narrow({ kind: value })}
          options={[
            { value: 'all' as const, label: t('anomalies.all', { count: rows.length }) },
            ...some.map((value) => ({
              value,
              label: t('anomalies.option', {
                kind: t(`anomalies.kind.${value}`),
                count: counts.get(value)?.length ?? 0,
              }),
            })),
          ]}
        />
        <TownshipSelect lines={townships} value={township} onChange={(code) => narrow({ township: code })} />
        {checked > 0 && (
          <Checkbox checked={withChecked} onChange={({ target }) => narrow({ withChecked: target.checked })}>
            {t('anomalies.check.show', { count: checked })}
          </Checkbox>
        )}
        <ClearFilters active={active} onClear={clear} />
        <span className={layout['space']} />
        <span style={{ whiteSpace: 'nowrap' }}>
          <SourceTag source="assumed" /> {t(found.compared ? 'anomalies.limits' : 'anomalies.limitsAlone')}
        </span>
      </div>
      <FillTable
        label={t('shell.nav.anomalies')}
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={lookInto}
        empty={empty}
      />
    </div>
  );
}

/** 疑点核查: what the rules allow but the city should look at before it grades. */
export function AnomaliesPage() {
  const { t } = useTranslation();
  const found = useAnomalies();
  const { actor } = useServices().store;
  const isForCity = !isTownshipActor(actor) && actor.role !== 'panelMember';
  return (
    <Page title={t('shell.nav.anomalies')} hint={t('anomalies.hint')}>
      {isForCity && found && <AnomalyList found={found} />}
      {isForCity && found === undefined && <Spin description={t('common.loading')} />}
      {isForCity && found === null && (
        <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />
      )}
      {!isForCity && <EmptyGuide title={t('anomalies.cityOnly')} hint={t('anomalies.cityOnlyHint')} />}
    </Page>
  );
}
