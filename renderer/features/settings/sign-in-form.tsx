import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { SignInFields } from '../../ui/sign-in-fields.tsx';
import { useConnect } from './use-connect.ts';
import { OwnForm } from '../../ui/own-form.tsx';

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
    <OwnForm<SignIn>
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={(given) => void signIn(given)}
      style={{ maxWidth: 480 }}
    >
      <SignInFields trouble={trouble} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('hubLink.signIn')}
      </Button>
    </OwnForm>
  );
}
