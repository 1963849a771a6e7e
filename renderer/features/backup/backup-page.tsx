import { Alert, App, Button, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/lib/app-error.ts';
import { isErrorCode } from '../../../shared/lib/error-texts.ts';
import type { BackupStatus } from '../../../shared/ipc/backup.ts';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { useServices } from '../../data/services-context.tsx';
import { formatFileSize } from '../../ui/format-file-size.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { Page } from '../../ui/page.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { useCommand } from '../../ui/use-command.ts';
import { BackupMoves, BackupNow } from './backup-actions.tsx';
import { BackupProgressBar } from './backup-progress.tsx';
import styles from './backup.module.css';
import { SheetsDialog, type MadeSheets } from './sheets-dialog.tsx';
import { useBackup } from './use-backup.ts';

interface PartProps {
  readonly backup: Calls<'backup'>;
  readonly status: BackupStatus;
  readonly onChange: () => void;
}

function SheetsRow({ backup, status: { sheets, progress }, onChange }: PartProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { busy, run } = useCommand();
  const [made, setMade] = useState<MadeSheets | null>(null);
  const make = () => run(async () => setMade(await backup.makeSheets()));
  const ask = () => (sheets ? modal.confirm({ title: t('backup.sheets.renew'), onOk: make }) : make());
  const close = () => {
    setMade(null);
    onChange();
  };
  return (
    <div className={styles['row']}>
      <div>
        <strong>{t('backup.steps.sheets')}</strong>
        <p>
          {sheets
            ? t('backup.steps.sheetsMade', { set: sheets.set, time: formatInstant(sheets.madeAt) })
            : t('backup.steps.sheetsText')}
        </p>
      </div>
      <Button
        type={sheets ? 'default' : 'primary'}
        loading={busy}
        disabled={progress !== null}
        onClick={() => void ask()}
      >
        {t(sheets ? 'backup.steps.again' : 'backup.steps.make')}
      </Button>
      {made && <SheetsDialog made={made} onClose={close} />}
    </div>
  );
}

function FolderRow({ backup, status: { folder, isThere, sheets, progress }, onChange }: PartProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const choose = async () => {
    await run(async () => void (await backup.chooseFolder()));
    onChange();
  };
  return (
    <div className={styles['row']}>
      <div>
        <strong>{t('backup.steps.folder')}</strong>
        <p>{folder ?? t('backup.steps.folderText')}</p>
        {folder !== null && !isThere && (
          <Typography.Text type="warning">{t('backup.steps.gone')}</Typography.Text>
        )}
      </div>
      <Button
        type={folder === null && sheets ? 'primary' : 'default'}
        loading={busy}
        disabled={progress !== null}
        onClick={() => void choose()}
      >
        {t(folder === null ? 'backup.steps.choose' : 'backup.steps.change')}
      </Button>
    </div>
  );
}

function FailureNotice({ failure }: { readonly failure: BackupStatus['failure'] }) {
  const { t } = useTranslation();
  if (!failure) return null;
  const { at, code, params } = failure;
  const why = errorMessage(
    isErrorCode(code) ? new AppError(code, params) : new AppError('HOST_FAILED', { reference: code }),
  );
  return <Alert showIcon type="warning" title={t('backup.failed', { time: formatInstant(at), why })} />;
}

function LastRow({ backup, status, onChange }: PartProps) {
  const { t } = useTranslation();
  const { last, folder, isThere, sheets, progress } = status;
  const detail = last && [
    formatFileSize(last.bytes),
    t(last.verifiedAt === null ? 'backup.unverified' : 'backup.verified'),
    last.file,
  ];
  return (
    <div className={styles['box']}>
      <div className={styles['row']}>
        <div>
          <div>{t('backup.last')}</div>
          <div className={styles['last']}>{last ? formatInstant(last.at) : t('backup.none')}</div>
          {detail && <Typography.Text type="secondary">{detail.join(' · ')}</Typography.Text>}
        </div>
        {sheets && folder !== null && isThere && (
          <BackupNow backup={backup} busy={progress !== null} onChange={onChange} />
        )}
      </div>
      <BackupProgressBar progress={progress} />
    </div>
  );
}

function BackupDesk({ backup }: { readonly backup: Calls<'backup'> }) {
  const { t } = useTranslation();
  const { status, look } = useBackup(backup);
  if (!status) return <Skeleton active paragraph={{ rows: 5 }} />;
  const part = { backup, status, onChange: look };
  const { restored } = status;
  return (
    <>
      {restored && (
        <Alert
          showIcon
          type="info"
          title={t('backup.restored', { time: formatInstant(restored.backupAt) })}
          description={
            restored.filesMissing > 0 && t('backup.restoredMissing', { count: restored.filesMissing })
          }
        />
      )}
      <FailureNotice failure={status.failure} />
      <LastRow {...part} />
      <div className={styles['box']}>
        <SheetsRow {...part} />
        <FolderRow {...part} />
      </div>
      <Typography.Text type="secondary">{t('backup.keep')}</Typography.Text>
      <BackupMoves backup={backup} busy={status.progress !== null} onChange={look} />
    </>
  );
}

/** 备份: where it goes, what opens it, the last good one, and the way to another PC. */
export function BackupPage() {
  const { t } = useTranslation();
  const { bridge, profile } = useServices();
  const content = () => {
    if (!bridge.backup) return <Alert showIcon type="info" title={t('backup.web')} />;
    if (profile.mode === 'demo') return <Alert showIcon type="info" title={t('backup.demo')} />;
    return <BackupDesk backup={bridge.backup} />;
  };
  return (
    <Page title={t('backup.title')} hint={t('backup.hint')}>
      <div className={styles['content']}>{content()}</div>
    </Page>
  );
}
