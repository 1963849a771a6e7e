import { Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidacyState } from '../../../shared/domain/candidacy-state.ts';
import layout from '../../ui/list-page.module.css';
import { SearchBox } from '../../ui/search-box.tsx';
import { TownshipSelect } from '../../ui/township-select.tsx';
import type { WorkFilter } from './filter-rows.ts';
import type { WorkRow } from './work-rows.ts';

interface WorkFilterBarProps {
  readonly rows: readonly WorkRow[];
  readonly shown: number;
  readonly filter: WorkFilter;
  readonly complete: boolean;
  readonly onChange: (filter: WorkFilter) => void;
  readonly clear: ReactNode;
  /** What can be done with the chosen rows. */
  readonly acts: ReactNode;
}

/** The states of the process in its order; those that nobody is in are left out of the list. */
const states: readonly CandidacyState[] = [
  'selfPending',
  'selfDraft',
  'selfReturned',
  'townshipPending',
  'townshipDraft',
  'townshipReturned',
  'panelPending',
  'panelScoring',
  'graded',
  'certified',
];

export function WorkFilterBar({ rows, shown, filter, complete, onChange, clear, acts }: WorkFilterBarProps) {
  const { t } = useTranslation();
  const counts = Map.groupBy(rows, ({ state }) => state);
  const options = states
    .filter((state) => counts.has(state) || state === filter.state)
    .map((state) => ({
      value: state,
      label: t('worklist.stateCount', {
        state: t(`common.candidacyState.${state}`),
        count: counts.get(state)?.length ?? 0,
      }),
    }));
  return (
    <div className={layout['bar']}>
      <SearchBox width={280} value={filter.text} onChange={(typed) => onChange({ ...filter, text: typed })} />
      <TownshipSelect
        lines={rows.map(({ line }) => line)}
        value={filter.township}
        onChange={(township) => onChange({ ...filter, township })}
      />
      <Select
        allowClear
        placeholder={t('worklist.allStates')}
        aria-label={t('worklist.column.state')}
        loading={!complete}
        disabled={!complete}
        style={{ width: 200 }}
        value={filter.state}
        options={options}
        onChange={(state) => onChange({ ...filter, state: state ?? null })}
      />
      {clear}
      <span className={layout['space']} />
      <Typography.Text type="secondary" role="status">
        {complete ? t('worklist.count', { shown, total: rows.length }) : t('worklist.arriving')}
      </Typography.Text>
      {acts}
    </div>
  );
}
