import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { LogInCard } from './log-in-card.tsx';
import styles from './log-in.module.css';

interface LogInPageProps {
  readonly bridge: Bridge;
  readonly profile: Profile;
  readonly onLogIn: (profile: Profile) => Promise<void>;
}

/** What a browser shows that somebody has worked in before and in which nobody is signed in. */
export function LogInPage(props: LogInPageProps) {
  const { t } = useTranslation();
  return (
    <main className={styles['page']}>
      <div className={styles['head']}>
        <Typography.Title level={2} style={{ margin: 0 }}>
          {t('logIn.welcome')}
        </Typography.Title>
        <Typography.Text type="secondary">{t('common.appSubtitle')}</Typography.Text>
      </div>
      <LogInCard {...props} />
    </main>
  );
}
