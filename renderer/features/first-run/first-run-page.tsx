import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { DemoChoice } from './demo-choice.tsx';
import styles from './first-run.module.css';
import { OfficeChoice } from './office-choice.tsx';

interface FirstRunPageProps {
  /** Stores the profile and opens its data. */
  readonly onChoose: (profile: Profile) => Promise<void>;
  /** The way in of a browser, in place of an office's own data: that is kept by the hub which serves the page. */
  readonly logIn?: ReactNode;
  /** The way back in with a bundle, where an office's own data begins here. */
  readonly fromBundle?: ReactNode;
  /** The way back to what an office had on another PC. */
  readonly restore?: ReactNode;
}

/** What a person sees when nobody has used this PC yet: look around, or begin in earnest. */
export function FirstRunPage({ onChoose, logIn, fromBundle, restore }: FirstRunPageProps) {
  const { t } = useTranslation();
  return (
    <main className={styles['page']}>
      <div className={styles['head']}>
        <Typography.Title level={2} style={{ margin: 0 }}>
          {t('firstRun.welcome')}
        </Typography.Title>
        <Typography.Text type="secondary">
          {t('common.appSubtitle')}。{t('firstRun.lead')}
        </Typography.Text>
      </div>
      <div className={styles['choices']}>
        <DemoChoice onChoose={onChoose} />
        {logIn || <OfficeChoice onChoose={onChoose} />}
      </div>
      {restore && <div className={styles['restore']}>{restore}</div>}
      {fromBundle}
    </main>
  );
}
