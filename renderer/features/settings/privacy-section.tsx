import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayErase } from '../../../shared/domain/privacy/may-erase.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { useToday } from '../../data/use-today.ts';
import styles from './settings.module.css';

/** 个人信息, with how much of it this office is to delete now. */
export function PrivacySection() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { repositories, store } = useServices();
  const today = useToday();
  const { data = [] } = useQuery(() => repositories.privacy.watchExpired(today), [repositories, today]);
  const count = data.filter((item) => mayErase(store.actor, item)).length;
  return (
    <section className={styles['section']}>
      <h2>{t('privacy.title')}</h2>
      <div className={styles['row']}>
        <span>
          {count > 0 && (
            <Typography.Text type="warning">{t('privacy.settings.due', { count })}</Typography.Text>
          )}
          {t('privacy.settings.text')}
        </span>
        <Button onClick={() => void navigate('/privacy')}>{t('privacy.settings.open')}</Button>
      </div>
    </section>
  );
}
