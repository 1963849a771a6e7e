import { Button, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '../../../shared/schema/subsidy-case.ts';
import { changeAmount } from '../../../shared/domain/subsidy-differences.ts';
import { useSearchIndex } from '../../data/use-search-index.ts';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import { formatYuan } from '../../ui/format-yuan.ts';
import layout from '../../ui/list-page.module.css';
import { SearchBox } from '../../ui/search-box.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { DeleteAccountDialog } from './delete-account-dialog.tsx';
import type { DueRow } from './due-rows.ts';
import { PrepareDialog } from './prepare-dialog.tsx';
import { useDueColumns } from './use-due-columns.tsx';
import { isPayable, type SubsidyView } from './use-subsidy.ts';

interface DueListProps {
  readonly view: SubsidyView;
  readonly onPrepared: () => void;
}

const hasChange = ({ changes }: DueRow, direction: BatchDetail['direction']): boolean =>
  changes.some((change) => changeAmount(change) > 0 === (direction === 'pay'));

function Totals({ rows }: { readonly rows: readonly DueRow[] }) {
  const { t } = useTranslation();
  const total = (amount: (row: DueRow) => number) =>
    formatYuan(rows.reduce((sum, row) => sum + amount(row), 0));
  const open = (sign: 1 | -1) =>
    total(({ changes }) => changes.reduce((sum, one) => sum + Math.max(0, sign * changeAmount(one)), 0));
  return (
    <Typography.Text>
      {t('subsidy.totals', {
        due: total(({ due }) => due),
        settled: total(({ settled }) => settled),
        paid: total(({ paid }) => paid),
        open: open(1),
        back: open(-1),
      })}
    </Typography.Text>
  );
}

const noFilter: Readonly<{ text: string }> = { text: '' };

/** 应发名单: what each is due, how much of it is settled, and what is left to do. */
export function DueList({ view, onPrepared }: DueListProps) {
  const { t } = useTranslation();
  const { rows, isFinance, blocked } = view;
  const [keying, setKeying] = useState<DueRow | null>(null);
  const [deleting, setDeleting] = useState<DueRow | null>(null);
  const [preparing, setPreparing] = useState<BatchDetail['direction'] | null>(null);
  const { filter, narrow, active, clear } = useKeptFilter('subsidy-due', noFilter);
  const { text } = filter;
  const index = useSearchIndex(useMemo(() => rows.map(({ line }) => line), [rows]));
  const found = text.trim() && index ? new Set(index.search(text)) : null;
  const shown = rows.filter(({ line }) => !found || found.has(line.id));
  const columns = useDueColumns(view, setKeying, setDeleting);
  const payable = rows.filter((row) => isPayable(view, row) && hasChange(row, 'pay'));
  const overpaid = rows.filter((row) => isPayable(view, row) && hasChange(row, 'recover'));
  return (
    <>
      <div className={layout['bar']}>
        <Totals rows={rows} />
        <span className={layout['space']} />
        <SearchBox width={200} value={text} onChange={(typed) => narrow({ text: typed })} />
        <ClearFilters active={active} onClear={clear} />
        {isFinance && overpaid.length > 0 && (
          <Button disabled={blocked !== null} onClick={() => setPreparing('recover')}>
            {t('subsidy.prepareRecover', { count: overpaid.length })}
          </Button>
        )}
        {isFinance && (
          <Button
            type="primary"
            disabled={blocked !== null || payable.length === 0}
            onClick={() => setPreparing('pay')}
          >
            {t('subsidy.preparePay', { count: payable.length })}
          </Button>
        )}
      </div>
      <FillTable
        label={t('subsidy.tab.due', { count: rows.length })}
        rows={shown}
        columns={columns}
        rowKey={({ line }) => line.id}
        empty={<EmptyGuide title={t('subsidy.empty.due')} hint={t('subsidy.empty.dueHint')} />}
      />
      {keying && <AccountDialog view={view} row={keying} onClose={() => setKeying(null)} />}
      {deleting && <DeleteAccountDialog view={view} row={deleting} onClose={() => setDeleting(null)} />}
      {preparing && (
        <PrepareDialog
          view={view}
          direction={preparing}
          rows={preparing === 'pay' ? payable : overpaid}
          onPrepared={onPrepared}
          onClose={() => setPreparing(null)}
        />
      )}
    </>
  );
}
