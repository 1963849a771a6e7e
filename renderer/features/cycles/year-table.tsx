import { Button, Typography, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCycleChoice } from '../../data/cycle-choice.tsx';
import type { CycleStanding } from '../../data/repositories/cycles.ts';
import { useCycleNames } from '../../data/use-cycle-names.ts';
import { useCycleStanding } from '../../data/use-cycle-standing.ts';
import { useCycleStandings } from '../../data/use-cycle-standings.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import styles from './cycles.module.css';

/** All years, to look at one. */
export function YearTable() {
  const { t } = useTranslation();
  const { choose } = useCycleChoice();
  const nameOf = useCycleNames();
  const standings = useCycleStandings() ?? [];
  const shown = useCycleStanding()?.cycle.id;
  if (standings.length < 2) return null;
  const columns: readonly TableColumnType<CycleStanding>[] = [
    {
      key: 'year',
      title: t('cycles.years.year'),
      width: 320,
      render: (_, { cycle }) => `${t('cycles.year', { year: cycle.year })}${nameOf(cycle)}`,
    },
    {
      key: 'stage',
      title: t('cycles.years.stage'),
      width: 160,
      render: (_, { stage }) => t(`cycles.stage.${stage}`),
    },
    { key: 'cutoff', title: t('cycles.years.cutoff'), width: 160, render: (_, { cycle }) => cycle.cutoff },
    {
      key: 'open',
      render: (_, { cycle: { id } }) =>
        id === shown ? (
          <Typography.Text type="secondary">{t('cycles.years.shown')}</Typography.Text>
        ) : (
          <Button onClick={() => choose(id)}>{t('cycles.years.open')}</Button>
        ),
    },
  ];
  return (
    <section className={styles['section']}>
      <h2>{t('cycles.years.title')}</h2>
      <SavedTable<CycleStanding>
        exported={t('cycles.years.title')}
        dated={false}
        className={styles['table'] ?? ''}
        size="small"
        rowKey={({ cycle }) => cycle.id}
        pagination={false}
        columns={columns}
        rows={standings}
      />
    </section>
  );
}
