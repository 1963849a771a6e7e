import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccountAnswer } from '../../../shared/sync/account-answers.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
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
    <Modal
      open
      title={t('hubAdmin.reset.title', { name })}
      okText={t('hubAdmin.reset.submit')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('hubAdmin.reset.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) => void reset(password)}
      >
        <Form.Item
          name="password"
          label={t('hubAdmin.reset.password')}
          extra={t('hubAdmin.form.passwordHint')}
          rules={[{ required: true, message: t('hubAdmin.form.passwordRequired') }]}
        >
          <Input.Password maxLength={128} autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
