import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeptFilter } from '../../data/use-kept-filter.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import layout from '../../ui/list-page.module.css';
import { TownshipSelect } from '../../ui/township-select.tsx';
import type { VetoRow } from './veto-rows.ts';

/** A decision in `decision`, or `all`. */
export type VetoFilterValues = Readonly<{ decision: string; township: string | null }>;

interface VetoFilterProps {
  readonly rows: readonly VetoRow[];
  readonly kept: KeptFilter<VetoFilterValues>;
}

const decisions = ['pending', 'upheld', 'dismissed'] as const;

/** Narrows the allegations to what was decided, and to one township. */
export function VetoFilter({ rows, kept: { filter, narrow, active, clear } }: VetoFilterProps) {
  const { t } = useTranslation();
  return (
    <div className={layout['bar']}>
      <Segmented
        value={filter.decision}
        onChange={(decision) => narrow({ decision })}
        options={[
          { value: 'all', label: t('worklist.veto.all', { count: rows.length }) },
          ...decisions.map((value) => ({
            value,
            label: t('worklist.veto.some', {
              decision: t(`worklist.veto.decision.${value}`),
              count: rows.filter(({ item: { detail } }) => detail.decision === value).length,
            }),
          })),
        ]}
      />
      <TownshipSelect
        lines={rows.map(({ line }) => line)}
        value={filter.township}
        onChange={(township) => narrow({ township })}
      />
      <ClearFilters active={active} onClear={clear} />
    </div>
  );
}
