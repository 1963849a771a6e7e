import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials } from './use-log-in.ts';

interface LogInFormProps {
  readonly busy: boolean;
  readonly trouble: string;
  readonly onSubmit: (given: Credentials) => void;
}

export function LogInForm({ busy, trouble, onSubmit }: LogInFormProps) {
  const { t } = useTranslation();
  const account = useRef<InputRef>(null);
  // There is nothing else to do here.
  useEffect(() => account.current?.focus(), []);
  return (
    <Form<Credentials>
      layout="vertical"
      size="large"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={onSubmit}
    >
      <Form.Item
        name="account"
        label={t('hubLink.account')}
        rules={[{ required: true, whitespace: true, message: t('hubLink.accountRequired') }]}
      >
        <Input ref={account} autoComplete="username" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('hubLink.password')}
        rules={[{ required: true, message: t('hubLink.passwordRequired') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      {trouble && <Alert showIcon type="error" title={trouble} style={{ marginBottom: 16 }} />}
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('hubLink.signIn')}
      </Button>
    </Form>
  );
}
