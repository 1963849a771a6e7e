import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../../shared/schema/union.ts';
import { TrainingSummary } from '../../ui/training-summary.tsx';
import styles from './candidacy.module.css';

/** 培训“1+N” of a worker: what the items on training are judged by. */
export function TrainingSection({ appointment }: { readonly appointment: Appointment }) {
  const { t } = useTranslation();
  return (
    <section className={styles['section']}>
      <h2>{t('candidacies.one.training')}</h2>
      <TrainingSummary training={appointment.training ?? []} />
    </section>
  );
}
