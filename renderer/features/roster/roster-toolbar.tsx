import { Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import type { RosterFilter } from './roster-filter.ts';
import type { RosterRow } from './roster-rows.ts';
import listStyles from '../../ui/list-page.module.css';
import { SearchBox } from '../../ui/search-box.tsx';

interface RosterToolbarProps {
  /** Sites have no rates to narrow by. */
  readonly withRates: boolean;
  readonly filter: RosterFilter;
  readonly onChange: (filter: RosterFilter) => void;
  /** The rows the filter's counts refer to. */
  readonly scoped: readonly RosterRow[];
  /** The townships to choose from; empty for a township, which sees only its own. */
  readonly townships: readonly OrgUnit[];
  readonly clear: ReactNode;
}

const shows = ['all', 'missing', 'below'] as const;

export function RosterToolbar({ withRates, filter, onChange, scoped, townships, clear }: RosterToolbarProps) {
  const { t } = useTranslation();
  const countOf = (show: RosterFilter['show']) =>
    show === 'all' ? scoped.length : scoped.filter(({ flag }) => flag === show).length;
  return (
    <div className={listStyles['bar']}>
      <SearchBox width={300} value={filter.query} onChange={(query) => onChange({ ...filter, query })} />
      {townships.length > 0 && (
        <Select
          aria-label={t('roster.townshipLabel')}
          style={{ width: 170 }}
          value={filter.township}
          onChange={(township) => onChange({ ...filter, township })}
          options={[
            { value: '', label: t('roster.allTownships') },
            ...townships.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {withRates && (
        <Segmented
          aria-label={t('roster.filterLabel')}
          value={filter.show}
          onChange={(show) => onChange({ ...filter, show })}
          options={shows.map((show) => ({
            value: show,
            label: t(`roster.filter.${show}`, { n: countOf(show) }),
          }))}
        />
      )}
      {clear}
    </div>
  );
}
