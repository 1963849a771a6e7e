import { Button, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calls } from '../../../shared/ipc/channels.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import type { VaultStatus } from '../../../shared/ipc/vault.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { EntryFrame } from '../../ui/entry-frame.tsx';
import { RecoverForm } from './recover-form.tsx';
import { UnlockForm } from './unlock-form.tsx';
import styles from './vault.module.css';

interface UnlockPageProps {
  readonly vault: Calls<'vault'>;
  readonly status: VaultStatus;
  readonly profile: Profile;
  /** The way back to what a backup has, for whoever can open nothing else. */
  readonly restore: ReactNode;
  /** The data opens now; `isOther` when somebody else is at work than before. */
  readonly onOpen: (isOther: boolean) => void;
}

/** What a locked PC shows: who may open it, and nothing of the office's data. */
export function UnlockPage({ vault, status, profile, restore, onOpen }: UnlockPageProps) {
  const { t } = useTranslation();
  const [isForgotten, setForgotten] = useState(false);
  const recovers = isForgotten || status.lost;
  const { actorId: id } = profile;
  const opened = (account: string): void => onOpen(account !== id);
  return (
    <EntryFrame>
      <EntryCard title={t(recovers ? 'vault.recover.title' : 'vault.unlock.title')}>
        {recovers ? (
          <RecoverForm vault={vault} status={status} last={id} onOpen={opened} />
        ) : (
          <>
            <Typography.Paragraph type="secondary">{t('vault.unlock.lead')}</Typography.Paragraph>
            <UnlockForm vault={vault} status={status} last={id} onUnlock={opened} />
          </>
        )}
        {!status.lost && (
          <div className={styles['foot']}>
            <Button type="link" style={{ padding: 0 }} onClick={() => setForgotten(!isForgotten)}>
              {t(isForgotten ? 'vault.unlock.back' : 'vault.unlock.forgotten')}
            </Button>
          </div>
        )}
        {recovers && restore && <div className={styles['restore']}>{restore}</div>}
      </EntryCard>
    </EntryFrame>
  );
}
