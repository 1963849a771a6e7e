import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../shared/ipc/vault.ts';
import type { PasswordTask } from './password-dialog.tsx';
import styles from './settings.module.css';

interface VaultPeopleProps {
  readonly status: VaultStatus;
  /** Who is at work. */
  readonly me: string;
  /** Colleagues have accounts at the hub and are not made up here. */
  readonly isConnected: boolean;
  readonly onTask: (task: PasswordTask) => void;
}

/** Who opens the data of this PC, and the way to add or remove somebody. */
export function VaultPeople({ status: { accounts }, me, isConnected, onTask }: VaultPeopleProps) {
  const { t } = useTranslation();
  const hasOwn = accounts.some(({ id }) => id === me);
  return (
    <div className={styles['stack']}>
      {accounts.map(({ id, name }) => (
        <div key={id} className={styles['between']}>
          <span>
            {name} {id === me && <Tag>{t('vault.me')}</Tag>}
          </span>
          {hasOwn && id !== me && (
            <Button
              size="small"
              aria-label={`${t('vault.removePerson')} ${name}`}
              onClick={() => onTask({ kind: 'remove', account: id, name, isLast: false })}
            >
              {t('vault.removePerson')}
            </Button>
          )}
        </div>
      ))}
      {isConnected ? (
        <span>{t('vault.addByHub')}</span>
      ) : (
        hasOwn && (
          <div>
            <Button onClick={() => onTask({ kind: 'add' })}>{t('vault.add')}</Button>
          </div>
        )
      )}
    </div>
  );
}
