import { Alert, Button, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../shared/ipc/vault.ts';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { useTold } from '../../ui/use-told.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface UnlockFormProps {
  readonly vault: Calls<'vault'>;
  readonly status: VaultStatus;
  /** Whoever worked here last. */
  readonly last: string;
  readonly onUnlock: (account: string) => void;
}

interface Typed {
  readonly account: string;
  readonly password: string;
}

/** Counts the seconds down until another password may be tried. */
function useSecondsLeft(seconds: number): readonly [number, (next: number) => void] {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}

/** Who, and his password. */
export function UnlockForm({ vault, status, last, onUnlock }: UnlockFormProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Typed>();
  const { busy, trouble, tell } = useTold();
  const [left, setLeft] = useSecondsLeft(status.waitSeconds);
  // There is nothing else to do here.
  useEffect(() => form.focusField('password'), [form]);
  const { accounts } = status;
  const first = accounts.find(({ id }) => id === last) ?? accounts[0];
  const unlock = async (typed: Typed) => {
    if (await tell(() => vault.unlock(typed))) return onUnlock(typed.account);
    form.setFieldValue('password', '');
    setLeft((await vault.status()).waitSeconds);
    form.focusField('password');
  };
  return (
    <OwnForm<Typed>
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      validateTrigger="onSubmit"
      initialValues={{ account: first?.id ?? '' }}
      onFinish={(typed) => void unlock(typed)}
    >
      <Form.Item name="account" label={t('vault.unlock.person')}>
        <Select options={accounts.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('vault.unlock.password')}
        rules={[{ required: true, message: t('vault.unlock.passwordRequired') }]}
      >
        <Input.Password autoComplete="off" maxLength={128} />
      </Form.Item>
      {(trouble || left > 0) && (
        <Alert
          showIcon
          type="error"
          title={left > 0 ? t('vault.unlock.wait', { seconds: left }) : trouble}
          style={{ marginBottom: 16 }}
        />
      )}
      <Button type="primary" htmlType="submit" block loading={busy} disabled={left > 0}>
        {t('vault.unlock.open')}
      </Button>
    </OwnForm>
  );
}
