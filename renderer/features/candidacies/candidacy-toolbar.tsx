import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import listStyles from '../../ui/list-page.module.css';
import { SearchBox } from '../../ui/search-box.tsx';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';
import { inGroup, showGroups, type ShowGroup } from './show-groups.ts';

interface CandidacyToolbarProps {
  /** The rows the counts refer to. */
  readonly rows: readonly CandidacyRow[];
  readonly show: ShowGroup;
  readonly onShow: (show: ShowGroup) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly clear: ReactNode;
  /** What can be done with the chosen rows. */
  readonly acts: ReactNode;
}

export function CandidacyToolbar({ rows, show, onShow, query, onQuery, clear, acts }: CandidacyToolbarProps) {
  const { t } = useTranslation();
  return (
    <div className={listStyles['bar']}>
      <SearchBox width={300} value={query} onChange={onQuery} />
      <Segmented
        aria-label={t('candidacies.showLabel')}
        value={show}
        onChange={onShow}
        options={showGroups.map((group) => ({
          value: group,
          label: t(`candidacies.show.${group}`, { n: rows.filter((row) => inGroup(row, group)).length }),
        }))}
      />
      {clear}
      <span className={listStyles['space']} />
      {acts}
    </div>
  );
}
