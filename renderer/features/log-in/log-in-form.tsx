import { Button, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInFields } from '../../ui/sign-in-fields.tsx';
import type { Credentials } from './use-log-in.ts';
import { OwnForm } from '../../ui/own-form.tsx';

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
    <OwnForm<Credentials>
      layout="vertical"
      size="large"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={onSubmit}
    >
      <SignInFields trouble={trouble} account={account} />
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('hubLink.signIn')}
      </Button>
    </OwnForm>
  );
}
