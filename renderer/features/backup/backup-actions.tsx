import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { useServices } from '../../data/services-context.tsx';
import { useSync } from '../../sync/sync-provider.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './backup.module.css';
import { RestoreDialog } from './restore-dialog.tsx';

interface ActionsProps {
  readonly backup: Calls<'backup'>;
  readonly busy: boolean;
  readonly onChange: () => void;
}

/** 立即备份 and 验证备份. */
export function BackupNow({ backup, busy, onChange }: ActionsProps) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const running = useCommand();
  const checking = useCommand();
  const backUp = async () => {
    if (await running.run(async () => void (await backup.run()))) void message.success(t('backup.done'));
    onChange();
  };
  const verify = async () => {
    await checking.run(async () => {
      const { createdAt, documents, files, filesMissing } = await backup.verify();
      const created = formatInstant(createdAt);
      modal.success({
        title: t('backup.verifyDone', { created, documents, files }),
        content: filesMissing > 0 && t('backup.verifyMissing', { count: filesMissing }),
      });
    });
    onChange();
  };
  return (
    <Space>
      <Button loading={checking.busy} disabled={busy} onClick={() => void verify()}>
        {t('backup.verify')}
      </Button>
      <Button type="primary" loading={running.busy} disabled={busy} onClick={() => void backUp()}>
        {t('backup.run')}
      </Button>
    </Space>
  );
}

/** 换新电脑 and 从备份恢复. */
export function BackupMoves({ backup, busy, onChange }: ActionsProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { bridge } = useServices();
  const sync = useSync();
  const moving = useCommand();
  const [restoring, setRestoring] = useState(false);
  const move = async () => {
    await moving.run(async () => {
      await backup.run();
      await sync?.stop();
      await bridge.hub.signOut();
      await backup.setMoved({ moved: true });
      location.reload();
    });
    onChange();
  };
  const ask = () =>
    modal.confirm({
      title: t('backup.move.start'),
      content: t('backup.move.confirm'),
      okText: t('backup.move.start'),
      onOk: move,
    });
  return (
    <div className={styles['box']}>
      <div className={styles['row']}>
        <div>
          <strong>{t('backup.move.title')}</strong>
          <p>{t('backup.move.text')}</p>
        </div>
        <Button loading={moving.busy} disabled={busy} onClick={ask}>
          {t('backup.move.start')}
        </Button>
      </div>
      <div className={styles['row']}>
        <div>
          <strong>{t('backup.restore.title')}</strong>
          <p>{t('backup.restore.lead')}</p>
        </div>
        <Button disabled={busy} onClick={() => setRestoring(true)}>
          {t('backup.restore.entry')}
        </Button>
      </div>
      {restoring && <RestoreDialog backup={backup} replaces onClose={() => setRestoring(false)} />}
    </div>
  );
}
