import { Button } from 'antd';
import { from, of } from 'rxjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import styles from './settings.module.css';

/** When the last good backup was made, and the way to its page. */
export function BackupSection() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bridge } = useServices();
  const { backup } = bridge;
  const status = useQuery(() => (backup ? from(backup.status()) : of(null)), [backup]).data ?? null;
  return (
    <section className={styles['section']} aria-label={t('backup.title')}>
      <h2>{t('backup.title')}</h2>
      <div className={styles['row']}>
        {backup ? (
          <>
            <span>
              {t('backup.last')}：{status?.last ? formatInstant(status.last.at) : t('backup.none')}
            </span>
            <Button onClick={() => void navigate('/backup')}>{t('backup.open')}</Button>
          </>
        ) : (
          <span>{t('backup.web')}</span>
        )}
      </div>
    </section>
  );
}
