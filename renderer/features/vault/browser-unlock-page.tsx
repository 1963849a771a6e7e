import { Alert, Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Calls } from '../../../shared/ipc/channels.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import type { VaultStatus } from '../../../shared/ipc/vault.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { EntryFrame } from '../../ui/entry-frame.tsx';
import { UnlockForm } from './unlock-form.tsx';
import styles from './vault.module.css';

interface BrowserUnlockPageProps {
  readonly vault: Calls<'vault'>;
  readonly status: VaultStatus;
  readonly profile: Profile;
  /** The data opens now. */
  readonly onOpen: () => void;
  /** Asks the hub again, which opens the data without a password. */
  readonly onRetry: () => void;
}

/** What a browser shows whose page was loaded anew while the hub cannot be reached. */
export function BrowserUnlockPage({ vault, status, profile, onOpen, onRetry }: BrowserUnlockPageProps) {
  const { t } = useTranslation();
  const hasPassword = status.accounts.length > 0;
  return (
    <EntryFrame>
      <EntryCard title={t('vault.browser.title')}>
        {hasPassword ? (
          <>
            <Typography.Paragraph type="secondary">{t('vault.browser.lead')}</Typography.Paragraph>
            <UnlockForm vault={vault} status={status} last={profile.actorId} onUnlock={onOpen} />
          </>
        ) : (
          <Alert showIcon type="info" title={t('vault.browser.noPassword')} />
        )}
        <div className={styles['foot']}>
          <Button type="link" style={{ padding: 0 }} onClick={onRetry}>
            {t('vault.browser.retry')}
          </Button>
        </div>
      </EntryCard>
    </EntryFrame>
  );
}
