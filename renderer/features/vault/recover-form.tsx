import { Alert, Button, Form, Input, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../shared/ipc/vault.ts';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { NewPasswordFields, type NewPassword } from '../../ui/new-password-fields.tsx';
import { useTold } from '../../ui/use-told.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface RecoverFormProps {
  readonly vault: Calls<'vault'>;
  readonly status: VaultStatus;
  /** Whoever worked here last. */
  readonly last: string;
  readonly onOpen: (account: string) => void;
}

interface Typed extends NewPassword {
  readonly account?: string;
  readonly one: string;
  readonly two: string;
}

/** Opens the data by both recovery sheets, with a new password where there was one. */
export function RecoverForm({ vault, status, last, onOpen }: RecoverFormProps) {
  const { t } = useTranslation();
  const { busy, trouble, tell } = useTold();
  const { recovery, protection, lost, accounts } = status;
  const hasPassword = protection === 'password';
  const rules = [{ required: true, whitespace: true, message: t('vault.recover.required') }];
  const recover = async ({ account = last, one, two, password }: Typed) => {
    const codes = { one, two };
    const next = hasPassword ? password : null;
    if (await tell(() => vault.recover({ account, codes, password: next }))) onOpen(account);
  };
  return (
    <>
      {lost && <Alert showIcon type="warning" title={t('vault.recover.lost')} style={{ marginBottom: 16 }} />}
      {recovery ? (
        <OwnForm<Typed>
          layout="vertical"
          requiredMark={false}
          validateTrigger="onSubmit"
          initialValues={{ account: last }}
          onFinish={(typed) => void recover(typed)}
        >
          <Typography.Paragraph>
            {t(hasPassword ? 'vault.recover.lead' : 'vault.recover.leadPlain', { set: recovery.set })}
          </Typography.Paragraph>
          <Form.Item name="one" label={t('vault.recover.one')} rules={rules}>
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
          <Form.Item name="two" label={t('vault.recover.two')} rules={rules}>
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
          {accounts.length > 1 && (
            <Form.Item name="account" label={t('vault.recover.person')}>
              <Select options={accounts.map(({ id, name }) => ({ value: id, label: name }))} />
            </Form.Item>
          )}
          {hasPassword && <NewPasswordFields />}
          {trouble && <Alert showIcon type="error" title={trouble} style={{ marginBottom: 16 }} />}
          <Button type="primary" htmlType="submit" block size="large" loading={busy}>
            {t('vault.recover.open')}
          </Button>
        </OwnForm>
      ) : (
        <Typography.Paragraph>{t('vault.recover.none')}</Typography.Paragraph>
      )}
    </>
  );
}
