import { Alert, Button, Descriptions, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundBackup, RecoveryCodes, VerifiedBackup } from '../../../shared/ipc/backup.ts';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { wuanOrgUnits } from '../../../shared/schemes/wuan-org-units.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { useTold } from '../../ui/use-told.ts';
import { BackupProgressBar } from './backup-progress.tsx';
import { useBackup } from './use-backup.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface RestoreDialogProps {
  readonly backup: Calls<'backup'>;
  /** This PC has data of an office already. */
  readonly replaces: boolean;
  readonly onClose: () => void;
}

function FoundFacts({ found }: { readonly found: FoundBackup }) {
  const { t } = useTranslation();
  const { createdAt, orgCode, documents, files } = found;
  const unit = wuanOrgUnits.find(({ code }) => code === orgCode)?.unionName ?? orgCode;
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      styles={{ label: { width: 120 } }}
      items={[
        { key: 'unit', label: t('backup.restore.unit'), children: unit },
        { key: 'from', label: t('backup.restore.from'), children: formatInstant(createdAt) },
        {
          key: 'contents',
          label: t('backup.restore.contents'),
          children: t('backup.restore.contentsText', { documents, files }),
        },
      ]}
    />
  );
}

interface CodesFormProps {
  readonly found: FoundBackup;
  readonly busy: boolean;
  readonly onRestore: (codes: RecoveryCodes | null) => void;
}

function CodesForm({ found, busy, onRestore }: CodesFormProps) {
  const { t } = useTranslation();
  const rules = [{ required: true, whitespace: true, message: t('backup.restore.required') }];
  return (
    <OwnForm<RecoveryCodes>
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={(codes) => onRestore(found.hasKey ? null : codes)}
      style={{ marginTop: 16 }}
    >
      <p>{found.hasKey ? t('backup.restore.hasKey') : t('backup.restore.codes', { set: found.set })}</p>
      {!found.hasKey && (
        <>
          <Form.Item name="one" label={t('backup.restore.one')} rules={rules}>
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
          <Form.Item name="two" label={t('backup.restore.two')} rules={rules}>
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
        </>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('backup.restore.start')}
      </Button>
    </OwnForm>
  );
}

function Ready({ ready, backup }: { readonly ready: VerifiedBackup; readonly backup: Calls<'backup'> }) {
  const { t } = useTranslation();
  const { documents, files, filesMissing } = ready;
  return (
    <>
      <Alert
        showIcon
        type="success"
        title={t('backup.restore.ready', { documents, files })}
        description={filesMissing > 0 && t('backup.restore.missing', { count: filesMissing })}
        style={{ marginBottom: 16 }}
      />
      <Button type="primary" size="large" onClick={() => void backup.restart()}>
        {t('backup.restore.restart')}
      </Button>
    </>
  );
}

/** 从备份恢复: the file, the two sheets, and a restart that puts the data in place. */
export function RestoreDialog({ backup, replaces, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const { status } = useBackup(backup);
  const { busy, trouble, tell } = useTold();
  const [found, setFound] = useState<FoundBackup | null>(null);
  const [ready, setReady] = useState<VerifiedBackup | null>(null);
  const choose = () => tell(async () => setFound((await backup.find()) ?? found));
  const restore = (codes: RecoveryCodes | null) =>
    tell(async () => setReady(await backup.restore({ codes })));
  const steps = () => (
    <>
      {replaces && (
        <Alert showIcon type="warning" title={t('backup.restore.over')} style={{ marginBottom: 16 }} />
      )}
      {found && <FoundFacts found={found} />}
      <Button
        type={found ? 'default' : 'primary'}
        disabled={busy}
        onClick={() => void choose()}
        style={{ marginTop: found ? 12 : 0 }}
      >
        {t(found ? 'backup.restore.other' : 'backup.restore.choose')}
      </Button>
      {found && (
        <CodesForm key={found.file} found={found} busy={busy} onRestore={(codes) => void restore(codes)} />
      )}
      <BackupProgressBar progress={status?.progress ?? null} />
      {trouble && <Alert showIcon type="error" title={trouble} style={{ marginTop: 16 }} />}
    </>
  );
  return (
    <Modal
      open
      width={620}
      title={t('backup.restore.title')}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      {ready ? <Ready ready={ready} backup={backup} /> : steps()}
    </Modal>
  );
}
