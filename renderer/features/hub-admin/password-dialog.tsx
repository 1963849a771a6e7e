import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountAnswer } from '../../../shared/sync/account-answers.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';

interface PasswordDialogProps {
  readonly account: AccountAnswer;
  readonly onClose: () => void;
}

/** Gives an account a new password, for somebody who has forgotten his. */
export function PasswordDialog({ account: { id, name }, onClose }: PasswordDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { hubAdmin } = useServices().bridge;
  const { busy, run } = useCommand();
  const [form] = Form.useForm<{ password: string }>();
  const reset = async (password: string) => {
    if (!(await run(async () => void (await hubAnswer(hubAdmin.resetPassword({ id, password })))))) return;
    void message.success(t('hubAdmin.reset.done'));
    onClose();
  };
  return (
    <FormDialog
      form={form}
      title={t('hubAdmin.reset.title', { name })}
      okText={t('hubAdmin.reset.submit')}
      busy={busy}
      requiredMark={false}
      onFinish={({ password }) => reset(password)}
      onClose={onClose}
      lead={<p>{t('hubAdmin.reset.lead')}</p>}
    >
      <Form.Item
        name="password"
        label={t('hubAdmin.reset.password')}
        extra={t('hubAdmin.form.passwordHint')}
        rules={[{ required: true, message: t('hubAdmin.form.passwordRequired') }]}
      >
        <Input.Password maxLength={128} autoComplete="new-password" />
      </Form.Item>
    </FormDialog>
  );
}
