import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './vault.module.css';

interface VaultFrameProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** The name of the program and one card: what is shown before the data open. */
export function VaultFrame({ title, children }: VaultFrameProps) {
  const { t } = useTranslation();
  return (
    <main className={styles['page']}>
      <div className={styles['head']}>
        <Typography.Title level={2} style={{ margin: 0 }}>
          {t('common.appName')}
        </Typography.Title>
        <Typography.Text type="secondary">{t('common.appSubtitle')}</Typography.Text>
      </div>
      <section className={styles['card']} aria-labelledby="unlock-title">
        <h2 id="unlock-title" className={styles['title']}>
          {title}
        </h2>
        {children}
      </section>
    </main>
  );
}
