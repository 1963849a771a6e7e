import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PullProgress } from '../../sync/sync-progress.ts';
import type { SyncStatus } from '../../sync/sync-status.ts';
import { pullShare } from './pull-share.ts';
import styles from './sync-centre.module.css';

const grouped = (count: number): string => count.toLocaleString('en-US');

function PullLine({ pull: { collection, documents, total, done } }: { readonly pull: PullProgress }) {
  const { t } = useTranslation();
  const counted = { n: grouped(documents), total: grouped(total ?? 0) };
  const state = () => {
    if (done) return t('syncCentre.pull.done', counted);
    if (documents === 0 && total === null) return t('syncCentre.pull.wait');
    return t(total === null ? 'syncCentre.pull.count' : 'syncCentre.pull.countOf', counted);
  };
  return (
    <li>
      {t(`syncCentre.documents.${collection}`)} <span className={styles['quiet']}>{state()}</span>
    </li>
  );
}

/** What of the city's data has arrived, collection by collection. */
export function PullProgressList({ pulls }: Pick<SyncStatus, 'pulls'>) {
  return (
    <>
      <Progress percent={Math.floor(pullShare(pulls) * 100)} />
      <ul className={styles['pulls']}>
        {pulls.map((pull) => (
          <PullLine key={pull.collection} pull={pull} />
        ))}
      </ul>
    </>
  );
}

/** What of the city's data has arrived, until all of it has. */
export function PullSection({ status: { pulls, phase } }: { readonly status: SyncStatus }) {
  const { t } = useTranslation();
  if (phase === 'off' || pulls.every(({ done }) => done)) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('syncCentre.pull.title')}</h2>
      <PullProgressList pulls={pulls} />
    </section>
  );
}
