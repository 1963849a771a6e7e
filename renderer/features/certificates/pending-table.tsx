import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { useMayChangeYear } from '../../data/use-may-change-year.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { TownshipSelect } from '../../ui/township-select.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { proposedBase } from '../../data/number-prefix.ts';
import type { PendingRow } from './pending-rows.ts';
import { ReserveButton } from './reserve-button.tsx';

interface PendingTableProps {
  readonly rows: readonly PendingRow[];
  readonly documents: CycleDocuments;
  readonly certificates: readonly Certificate[];
  /** The results no longer follow from the sheets: nothing may be issued on them. */
  readonly blocked: boolean;
  readonly onIssued: (ids: readonly string[]) => void;
}

const noFilter: Readonly<{ township: string | null; level: string | null }> = { township: null, level: null };

export function PendingTable({ rows, documents, certificates, blocked, onIssued }: PendingTableProps) {
  const { t } = useTranslation();
  const mayIssue = useMayChangeYear(documents.cycle);
  const { filter, narrow, active, clear } = useKeptFilter('certificates-due', noFilter);
  const { township, level } = filter;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [issuing, setIssuing] = useState(false);
  const columns = usePendingColumns();
  const shown = rows.filter(
    (row) =>
      (township === null || row.line.townshipCode === township) &&
      (level === null || row.level.code === level),
  );
  const picked = shown.filter(({ line }) => chosen.includes(line.id));
  const cityName = documents.orgUnits.find(({ kind }) => kind === 'city')?.name ?? '';
  const base = proposedBase(certificates, 'level', cityName, documents.cycle.year);
  const levels = documents.scheme.levels.filter(({ min }) => min !== null);
  return (
    <>
      <div className={layout['bar']}>
        <TownshipSelect
          lines={rows.map(({ line }) => line)}
          value={township}
          onChange={(code) => narrow({ township: code })}
        />
        <Select
          allowClear
          placeholder={t('certificates.allLevels')}
          aria-label={t('certificates.column.level')}
          style={{ width: 140 }}
          value={level}
          options={levels.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code: string | undefined) => narrow({ level: code ?? null })}
        />
        <ClearFilters active={active} onClear={clear} />
        <span className={layout['space']} />
        {mayIssue && !blocked && <ReserveButton rows={picked} base={base} />}
        {mayIssue && (
          <Button type="primary" disabled={blocked || picked.length === 0} onClick={() => setIssuing(true)}>
            {t('certificates.issueChosen', { count: picked.length })}
          </Button>
        )}
      </div>
      <FillTable
        label={t('certificates.tab.pending', { count: rows.length })}
        rows={shown}
        columns={columns}
        rowKey={({ line }) => line.id}
        selection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) }}
        empty={
          <EmptyGuide title={t('certificates.empty.pending')} hint={t('certificates.empty.pendingHint')} />
        }
      />
      {issuing && (
        <IssueDialog
          rows={picked}
          documents={documents}
          certificates={certificates}
          onIssued={onIssued}
          onClose={() => setIssuing(false)}
        />
      )}
    </>
  );
}

function usePendingColumns() {
  const { t } = useTranslation();
  const right = 'right' as const;
  return [
    {
      title: t('certificates.column.rank'),
      width: 64,
      align: right,
      render: (_: unknown, { result }: PendingRow) => result.outcome.rank,
    },
    {
      title: t('worklist.column.township'),
      width: 130,
      render: (_: unknown, { line }: PendingRow) => line.township,
    },
    {
      title: t('worklist.column.name'),
      width: 110,
      render: (_: unknown, { line }: PendingRow) => <strong>{line.name}</strong>,
    },
    {
      title: t('worklist.column.unit'),
      width: 380,
      ellipsis: true,
      render: (_: unknown, { line }: PendingRow) => line.unit,
    },
    {
      title: t('certificates.column.level'),
      width: 90,
      render: (_: unknown, { level }: PendingRow) => level.name,
    },
    {
      title: t('certificates.column.total'),
      width: 90,
      align: right,
      render: (_: unknown, { result }: PendingRow) => formatTotal(result.outcome.total ?? 0),
    },
  ];
}
