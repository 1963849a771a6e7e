import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useConnect } from './use-connect.ts';

interface SignIn {
  readonly account: string;
  readonly password: string;
}

/** Signs in to the hub at `address`; to the one that serves this page without it. */
export function SignInForm({ address }: { readonly address?: string }) {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const { busy, trouble, connect } = useConnect();
  const signIn = (given: SignIn) =>
    connect(async (machine) => {
      if (address !== undefined) await bridge.hub.configure({ address });
      return bridge.hub.signIn({ ...given, ...machine });
    });
  return (
    <Form<SignIn>
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={(given) => void signIn(given)}
      style={{ maxWidth: 480 }}
    >
      <Form.Item
        name="account"
        label={t('hubLink.account')}
        rules={[{ required: true, whitespace: true, message: t('hubLink.accountRequired') }]}
      >
        <Input autoComplete="username" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('hubLink.password')}
        rules={[{ required: true, message: t('hubLink.passwordRequired') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      {trouble && <Alert showIcon type="error" title={trouble} style={{ marginBottom: 16 }} />}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('hubLink.signIn')}
      </Button>
    </Form>
  );
}
