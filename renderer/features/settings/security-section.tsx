import { App, Button, Descriptions, Skeleton, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { VaultStatus } from '../../../shared/ipc/vault.ts';
import { useServices } from '../../data/services-context.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { IdleField } from './idle-field.tsx';
import { PasswordDialog, type PasswordTask } from './password-dialog.tsx';
import styles from './settings.module.css';
import { useVault } from './use-vault.ts';
import { VaultPeople } from './vault-people.tsx';

interface PartProps {
  readonly status: VaultStatus;
  readonly onTask: (task: PasswordTask) => void;
}

function OwnPassword({ status: { accounts }, onTask }: PartProps) {
  const { t } = useTranslation();
  const { actorId, actorName: name } = useServices().profile;
  const own = accounts.find(({ id }) => id === actorId);
  const isLast = accounts.length === 1;
  if (!own) {
    return (
      <div className={styles['between']}>
        {t('vault.notSet', { name })}
        <Button type="primary" onClick={() => onTask({ kind: 'set' })}>
          {t('vault.set')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['between']}>
      <span>
        {t('vault.isSet', { name })}
        <Typography.Text type="secondary">　{t('vault.lockHint')}</Typography.Text>
      </span>
      <Space>
        <Button onClick={() => onTask({ kind: 'change' })}>{t('vault.change')}</Button>
        <Button onClick={() => onTask({ kind: 'remove', account: own.id, name, isLast })}>
          {t('vault.remove')}
        </Button>
      </Space>
    </div>
  );
}

function Recovery({ status: { recovery } }: Pick<PartProps, 'status'>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className={styles['between']}>
      {recovery
        ? t('vault.recoveryMade', { set: recovery.set, time: formatInstant(recovery.madeAt) })
        : t('vault.recoveryNone')}
      <Button onClick={() => void navigate('/backup')}>
        {t(recovery ? 'vault.recoveryAgain' : 'vault.recoveryOpen')}
      </Button>
    </div>
  );
}

/** 安全: what protects the data on this machine, and who opens it. */
export function SecuritySection() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge, profile } = useServices();
  const { vault } = bridge;
  const [status, setStatus] = useVault(vault);
  const [task, setTask] = useState<PasswordTask | null>(null);
  const done = (next: VaultStatus) => {
    setStatus(next);
    void message.success(t(task?.kind === 'remove' ? 'vault.saved' : 'vault.passwordSaved'));
    setTask(null);
  };
  const content = () => {
    if (!status) return <Skeleton active paragraph={{ rows: 3 }} />;
    if (!status.canLock)
      return (
        <div className={styles['row']}>
          {t(status.protection === 'password' ? 'vault.state.webKept' : 'vault.state.web')}
        </div>
      );
    const { protection, bound } = status;
    const part = { status, onTask: setTask };
    const people = <VaultPeople {...part} me={profile.actorId} isConnected={profile.cityId !== undefined} />;
    const rows = [
      { key: 'state', children: t(`vault.state.${bound ? 'bound' : protection}`) },
      { key: 'password', children: <OwnPassword {...part} /> },
      { key: 'idle', children: <IdleField vault={vault} status={status} onChange={setStatus} /> },
      { key: 'recovery', children: <Recovery status={status} /> },
      ...(protection === 'password' ? [{ key: 'people', children: people } as const] : []),
    ] as const;
    return (
      <Descriptions
        bordered
        size="small"
        column={1}
        styles={{ label: { width: 140 } }}
        items={rows.map(({ key, children }) => ({ key, label: t(`vault.labels.${key}`), children }))}
      />
    );
  };
  return (
    <section className={styles['section']} aria-label={t('vault.title')}>
      <h2>{t('vault.title')}</h2>
      {content()}
      {task && <PasswordDialog vault={vault} task={task} onDone={done} onClose={() => setTask(null)} />}
    </section>
  );
}
