import { Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { useSearchIndex } from '../../data/use-search-index.ts';
import type { KeptFilter } from '../../data/use-kept-filter.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import type { LastYear } from '../../data/use-last-year.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { SearchBox } from '../../ui/search-box.tsx';
import { TownshipSelect } from '../../ui/township-select.tsx';
import { groupOf, type ResultRow } from './result-rows.ts';
import { useResultColumns } from './use-result-columns.tsx';

/** A level's code or a status in `group`; null for all. */
export type ResultFilter = Readonly<{ group: string | null; township: string | null; text: string }>;

interface ResultTableProps {
  readonly rows: readonly ResultRow[];
  readonly scheme: Scheme;
  /** A level's code or a status, null for all. */
  readonly group: string | null;
  readonly kept: KeptFilter<ResultFilter>;
  readonly last: LastYear | null;
  readonly openId: string | null;
  readonly onOpen: (row: ResultRow) => void;
}

export function ResultTable({ rows, scheme, group, kept, last, openId, onOpen }: ResultTableProps) {
  const { t } = useTranslation();
  const { filter, narrow, active, clear } = kept;
  const { township, text } = filter;
  const lines = useMemo(() => rows.map(({ line }) => line), [rows]);
  const index = useSearchIndex(lines);
  const compared = last !== null && lines.some(({ candidacy }) => last.of(candidacy)?.result);
  const columns = useResultColumns(scheme, compared ? last : null);
  const shown = useMemo(() => {
    const found = text.trim() && index ? new Set(index.search(text)) : null;
    return rows.filter(
      (row) =>
        (group === null || groupOf(row) === group) &&
        (township === null || row.line.townshipCode === township) &&
        (!found || found.has(row.line.id)),
    );
  }, [rows, group, township, text, index]);
  const empty =
    rows.length === 0 ? (
      <EmptyGuide title={t('results.empty.title')} hint={t('results.empty.hint')} />
    ) : (
      <EmptyGuide title="" hint={t('results.empty.filtered')} />
    );
  return (
    <>
      <div className={layout['bar']}>
        <SearchBox width={320} value={text} onChange={(typed) => narrow({ text: typed })} />
        <TownshipSelect lines={lines} value={township} onChange={(code) => narrow({ township: code })} />
        <ClearFilters active={active} onClear={clear} />
        <span className={layout['space']} />
        <Typography.Text type="secondary">
          {t('worklist.count', { shown: shown.length, total: rows.length })}
        </Typography.Text>
      </div>
      <FillTable
        label={t('shell.nav.results')}
        rows={shown}
        columns={columns}
        rowKey={({ line }) => line.id}
        onOpen={onOpen}
        current={openId ?? ''}
        empty={empty}
      />
    </>
  );
}
