import { Segmented, Spin } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import { useServices } from '../../data/services-context.tsx';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { Page } from '../../ui/page.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import type { AuditLogRow } from './audit-log-rows.ts';
import { useAuditLog } from './use-audit-log.ts';

const noFilter: Readonly<{ show: string; text: string }> = { show: 'all', text: '' };
const groups = ['all', 'access', 'change'] as const;
type Group = (typeof groups)[number];

const isOf = (group: Group, { isAccess }: AuditLogRow): boolean =>
  group === 'all' || isAccess === (group === 'access');

const holds = ({ who, what, paper, why, township }: AuditLogRow, text: string): boolean =>
  [who, what, paper, why, township].some((words) => words.includes(text));

const widths = { at: 150, who: 150, pc: 110, township: 90, what: 160, paper: 260, count: 60, why: 168 };

function useColumns() {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  return useMemo(() => {
    const all = ['at', 'who', 'pc', 'township', 'what', 'paper', 'count', 'why'] as const;
    return all
      .filter((key) => key !== 'township' || !isTownshipActor(actor))
      .map((key) => ({
        key,
        title: t(`auditLog.column.${key}`),
        dataIndex: key,
        width: widths[key],
        ellipsis: true,
        ...(key === 'count' && { align: 'right' as const }),
      }));
  }, [t, actor]);
}

function AuditLog({ rows }: { readonly rows: readonly AuditLogRow[] }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const { filter, narrow, active, clear } = useKeptFilter('audit-log', noFilter);
  const show = groups.find((group) => group === filter.show) ?? 'all';
  const text = filter.text.trim();
  const shown = useMemo(
    () => rows.filter((row) => isOf(show, row) && (text === '' || holds(row, text))),
    [rows, show, text],
  );
  const empty =
    rows.length === 0 ? (
      <EmptyGuide title={t('auditLog.empty.title')} hint={t('auditLog.empty.hint')} />
    ) : (
      <EmptyGuide title="" hint={t('auditLog.empty.filtered')} />
    );
  return (
    <div className={layout['page']}>
      <div className={layout['bar']}>
        <Segmented
          value={show}
          onChange={(value) => narrow({ show: value })}
          options={groups.map((value) => ({
            value,
            label: t(`auditLog.show.${value}`, { count: rows.filter((row) => isOf(value, row)).length }),
          }))}
        />
        <span className={layout['space']} />
        <SearchBox
          width={240}
          label={t('auditLog.search')}
          value={filter.text}
          onChange={(typed) => narrow({ text: typed })}
        />
        <ClearFilters active={active} onClear={clear} />
      </div>
      <FillTable
        label={t('auditLog.label')}
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        empty={empty}
      />
    </div>
  );
}

/** 操作记录: what was done, and who looked at personal data or gave them out. */
export function AuditLogPage() {
  const { t } = useTranslation();
  const rows = useAuditLog();
  return (
    <Page title={t('shell.nav.audit-log')} hint={t('auditLog.hint')}>
      {rows ? <AuditLog rows={rows} /> : <Spin description={t('common.loading')} />}
    </Page>
  );
}
