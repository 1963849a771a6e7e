import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { useMayChangeYear } from '../../data/use-may-change-year.ts';
import { useSearchIndex } from '../../data/use-search-index.ts';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { BulkReturn } from './bulk-return.tsx';
import { CandidacyDrawer } from './candidacy-drawer.tsx';
import { filterRows, noFilter } from './filter-rows.ts';
import type { WorkRow } from './work-rows.ts';
import { WorkFilterBar } from './work-filter-bar.tsx';
import { useWorkColumns } from './use-work-columns.tsx';

interface WorklistProps {
  readonly rows: readonly WorkRow[];
  readonly documents: CycleDocuments;
  /** The states are known; before that the rows only say who takes part. */
  readonly complete: boolean;
}

const keyOf = ({ line }: WorkRow): string => line.id;

export function Worklist({ rows, documents, complete }: WorklistProps) {
  const { t } = useTranslation();
  const { filter, narrow, active, clear } = useKeptFilter('worklist', noFilter);
  const [openId, setOpenId] = useState<string | null>(null);
  const index = useSearchIndex(useMemo(() => rows.map(({ line }) => line), [rows]));
  const shown = useMemo(() => filterRows(rows, filter, index), [rows, filter, index]);
  const columns = useWorkColumns(complete);
  const mayReturn = useMayChangeYear(documents.cycle);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const picked = shown.filter(({ line }) => chosen.includes(line.id));
  const open = rows.find(({ line }) => line.id === openId) ?? null;
  const hint = rows.length === 0 ? t('worklist.empty.hint') : t('worklist.empty.filtered');
  return (
    <div className={layout['page']}>
      <WorkFilterBar
        complete={complete}
        rows={rows}
        shown={shown.length}
        filter={filter}
        onChange={narrow}
        clear={<ClearFilters active={active} onClear={clear} />}
        acts={mayReturn && complete && <BulkReturn rows={picked} onDone={() => setChosen([])} />}
      />
      <FillTable
        label={t('shell.nav.worklist')}
        rows={shown}
        columns={columns}
        rowKey={keyOf}
        onOpen={(row) => setOpenId(row.line.id)}
        {...(mayReturn && {
          selection: { selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) },
        })}
        current={openId ?? ''}
        empty={<EmptyGuide title={rows.length === 0 ? t('worklist.empty.title') : ''} hint={hint} />}
      />
      <CandidacyDrawer complete={complete} row={open} documents={documents} onClose={() => setOpenId(null)} />
    </div>
  );
}
