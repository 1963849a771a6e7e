import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../sync/sync-status.ts';
import styles from './sync-centre.module.css';

/** What of the city's data has arrived, until all of it has. */
export function PullSection({ status: { pulls, phase } }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  const done = pulls.filter((pull) => pull.done).length;
  if (phase === 'off' || done === pulls.length) return null;
  const stateOf = ({ done: isDone, documents }: (typeof pulls)[number]) =>
    isDone ? 'done' : documents > 0 ? 'busy' : 'wait';
  return (
    <section className={styles['section']}>
      <h2>{t('syncCentre.pull.title')}</h2>
      <Progress percent={Math.floor((done / pulls.length) * 100)} />
      <ul className={styles['pulls']}>
        {pulls.map((pull) => (
          <li key={pull.collection}>
            {t(`syncCentre.documents.${pull.collection}`)}{' '}
            <span className={styles['quiet']}>
              {pull.documents > 0 && t('syncCentre.pull.count', { n: pull.documents })}{' '}
              {t(`syncCentre.pull.${stateOf(pull)}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
