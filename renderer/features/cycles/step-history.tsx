import type { TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StepDetail } from '../../../shared/schema/cycle-step.ts';
import { cycleSubject } from '../../../shared/schema/proceeding.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import styles from './cycles.module.css';

interface TakenStep extends StepDetail {
  readonly at: string;
  readonly by: string;
}

function useTakenSteps(cycleId: string): readonly TakenStep[] {
  const { repositories } = useServices();
  const { data = [] } = useQuery(
    () => repositories.cases.watchOf(cycleSubject(cycleId)),
    [repositories, cycleId],
  );
  return data
    .flatMap(({ detail, createdAt, updatedBy }) =>
      detail.kind === 'step' ? [{ ...detail, at: createdAt, by: updatedBy }] : [],
    )
    .toSorted((a, b) => b.number - a.number);
}

/** Who took the year from stage to stage, when and why; the newest first. */
export function StepHistory({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslation();
  const steps = useTakenSteps(cycleId);
  const columns: readonly TableColumnType<TakenStep>[] = [
    { key: 'at', title: t('cycles.step.at'), width: 170, render: (_, { at }) => formatInstant(at) },
    {
      key: 'from',
      title: t('cycles.step.from'),
      width: 120,
      render: (_, { from, to }) => (from === to ? '' : t(`cycles.stage.${from}`)),
    },
    { key: 'to', title: t('cycles.step.to'), width: 120, render: (_, { to }) => t(`cycles.stage.${to}`) },
    { key: 'by', title: t('cycles.step.by'), dataIndex: 'by', width: 140 },
    { key: 'reason', title: t('cycles.step.reasonColumn'), dataIndex: 'reason' },
  ];
  return (
    <section className={styles['section']}>
      <h2>{t('cycles.step.history')}</h2>
      {steps.length === 0 ? (
        <p className={styles['note']}>{t('cycles.step.none')}</p>
      ) : (
        <SavedTable<TakenStep>
          exported={t('cycles.step.history')}
          className={styles['table'] ?? ''}
          size="small"
          rowKey="number"
          pagination={false}
          columns={columns}
          rows={steps}
        />
      )}
    </section>
  );
}
