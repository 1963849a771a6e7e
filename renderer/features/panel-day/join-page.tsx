import { Alert, Button, Card, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import { machineOfProfile } from '../../data/machine-of-profile.ts';
import { profileOfAccount } from '../../data/profile-of-account.ts';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { codeInAddress } from './is-joining.ts';
import styles from './panel-day.module.css';
import { OwnForm } from '../../ui/own-form.tsx';

async function join(bridge: Bridge, code: string): Promise<void> {
  const profile = await bridge.profile.read();
  const { deviceId, deviceKey } = machineOfProfile(profile);
  const used = profile !== null;
  const who = await hubAnswer(bridge.meetings.join({ code, deviceKey, used }));
  const at = systemClock.now().toISOString();
  await bridge.profile.write(profileOfAccount(profile, who, { deviceId, deviceKey, at }));
  location.hash = '#/panel';
  location.reload();
}

/** A member's tablet comes into the meeting: the code from the QR code, or typed. */
export function JoinPage({ bridge }: { readonly bridge: Bridge }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const submit = async ({ code }: { readonly code: string }) => {
    setBusy(true);
    setTrouble('');
    await join(bridge, code.trim()).catch((error: unknown) => {
      setTrouble(errorMessage(error));
      setBusy(false);
    });
  };
  return (
    <main className={styles['join']}>
      <Card style={{ width: 440, maxWidth: '100%' }}>
        <Typography.Title level={3} style={{ marginTop: 0 }}>
          {t('panelDay.join.title')}
        </Typography.Title>
        <Typography.Paragraph type="secondary">{t('panelDay.join.lead')}</Typography.Paragraph>
        <OwnForm<{ code: string }>
          layout="vertical"
          requiredMark={false}
          size="large"
          initialValues={{ code: codeInAddress(location.hash) }}
          onFinish={(given) => void submit(given)}
        >
          <Form.Item
            name="code"
            label={t('panelDay.join.code')}
            rules={[{ required: true, whitespace: true, message: t('panelDay.join.codeRequired') }]}
          >
            <Input
              autoComplete="off"
              autoCapitalize="characters"
              maxLength={40}
              placeholder="ABCD-EFGH-JKMN"
              className={styles['code'] ?? ''}
            />
          </Form.Item>
          {trouble && <Alert showIcon type="error" title={trouble} style={{ marginBottom: 16 }} />}
          <Button block type="primary" htmlType="submit" loading={busy}>
            {t('panelDay.join.submit')}
          </Button>
        </OwnForm>
        <Typography.Paragraph type="secondary" style={{ margin: '16px 0 0' }}>
          {t('panelDay.join.offline')}
        </Typography.Paragraph>
      </Card>
    </main>
  );
}
