import { Alert, Form, Input, type InputRef } from 'antd';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

interface SignInFieldsProps {
  /** Why it did not work the last time; empty for nothing. */
  readonly trouble: string;
  /** The field of the account, for whoever wants it to have the cursor. */
  readonly account?: Ref<InputRef>;
}

/** Account and password of a hub, and what was wrong with them. */
export function SignInFields({ trouble, account = null }: SignInFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
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
    </>
  );
}
