import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountAnswer } from '../../../shared/sync/account-answers.ts';
import type { EnrolmentMade } from '../../../shared/transfer/package-answers.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './hub-admin.module.css';
import { OwnForm } from '../../ui/own-form.tsx';

interface EnrolmentDialogProps {
  readonly account: AccountAnswer;
  /** What the PC is called unless one says otherwise. */
  readonly pcName: string;
  /** Where a PC with a network would reach the hub. */
  readonly address: string;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

function Made({ made }: { readonly made: EnrolmentMade }) {
  const { t } = useTranslation();
  return (
    <div>
      <div className={styles['quiet']}>{t('hubAdmin.enrolment.code')}</div>
      <p className={styles['big']}>{made.code}</p>
      <div className={styles['quiet']}>
        {t('hubAdmin.enrolment.expires', { time: formatInstant(made.expiresAt) })}
      </div>
      <p className={styles['quiet']}>{t('hubAdmin.enrolment.how')}</p>
    </div>
  );
}

/** 入网包: makes a PC without a network a device of the account; the file goes by stick, the code by telephone. */
export function EnrolmentDialog({ account, pcName, address, onMade, onClose }: EnrolmentDialogProps) {
  const { t } = useTranslation();
  const { carry } = useServices().bridge;
  const { busy, run } = useCommand();
  const [made, setMade] = useState<EnrolmentMade | null>(null);
  const [saved, setSaved] = useState(false);
  const save = async ({ fileName, package: base64 }: EnrolmentMade) => {
    const answer = await carry.save({ fileName, package: base64 });
    if (answer.saved) setSaved(true);
  };
  const make = ({ name }: { readonly name: string }) =>
    run(async () => {
      const wanted = { accountId: account.id, deviceName: name.trim(), address };
      const answer = await hubAnswer(carry.makeEnrolment(wanted));
      setMade(answer);
      onMade();
      await save(answer);
    });
  return (
    <Modal
      open
      title={t('hubAdmin.enrolment.title', { name: account.name })}
      onCancel={onClose}
      footer={
        made && [
          <Button key="save" loading={busy} onClick={() => void run(() => save(made))}>
            {t(saved ? 'hubAdmin.enrolment.saveAgain' : 'hubAdmin.enrolment.save')}
          </Button>,
          <Button key="close" type="primary" onClick={onClose}>
            {t('hubAdmin.code.close')}
          </Button>,
        ]
      }
    >
      {made ? (
        <Made made={made} />
      ) : (
        <OwnForm<{ name: string }>
          layout="vertical"
          requiredMark={false}
          initialValues={{ name: pcName }}
          onFinish={(given) => void make(given)}
        >
          <Alert showIcon type="info" title={t('hubAdmin.enrolment.lead')} style={{ marginBottom: 16 }} />
          <Form.Item
            name="name"
            label={t('hubAdmin.enrolment.pcName')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('hubAdmin.enrolment.make')}
          </Button>
        </OwnForm>
      )}
    </Modal>
  );
}
