import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './entry-page.module.css';

/** The name of the program over what is shown before the data open. */
export function EntryFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main className={styles['page']}>
      <div className={styles['head']}>
        <Typography.Title level={2} style={{ margin: 0 }}>
          {t('common.appName')}
        </Typography.Title>
        <Typography.Text type="secondary">{t('common.appSubtitle')}</Typography.Text>
      </div>
      {children}
    </main>
  );
}
