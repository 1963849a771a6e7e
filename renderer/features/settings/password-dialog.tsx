import { Alert, Form, Input, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Calls } from '../../../shared/ipc/channels.ts';
import type { VaultStatus } from '../../../shared/ipc/vault.ts';
import { NewPasswordFields, type NewPassword } from '../../ui/new-password-fields.tsx';
import { useTold } from '../../ui/use-told.ts';
import { OwnForm } from '../../ui/own-form.tsx';

/** What is asked for: one's own password, a colleague's, or the end of one. */
export type PasswordTask =
  | { readonly kind: 'set' }
  | { readonly kind: 'change' }
  | { readonly kind: 'add' }
  | {
      readonly kind: 'remove';
      readonly account: string;
      readonly name: string;
      /** With this one the data opens without a password. */
      readonly isLast: boolean;
    };

interface PasswordDialogProps {
  readonly vault: Calls<'vault'>;
  readonly task: PasswordTask;
  readonly onDone: (status: VaultStatus) => void;
  readonly onClose: () => void;
}

interface Typed extends NewPassword {
  readonly name: string;
  readonly current: string;
}

function perform(vault: Calls<'vault'>, task: PasswordTask, typed: Typed): Promise<VaultStatus> {
  const { name, current, password } = typed;
  switch (task.kind) {
    case 'set':
      return vault.setPassword({ password, current: null });
    case 'change':
      return vault.setPassword({ password, current });
    case 'add':
      return vault.addPerson({ name, password, current });
    case 'remove':
      return vault.removePerson({ account: task.account, current });
  }
}

function useTexts(task: PasswordTask): {
  readonly title: string;
  readonly ok: string;
  readonly lead: string;
} {
  const { t } = useTranslation();
  switch (task.kind) {
    case 'set':
      return { title: t('vault.set'), ok: t('vault.set'), lead: t('vault.offer.lead') };
    case 'change':
      return { title: t('vault.change'), ok: t('vault.change'), lead: '' };
    case 'add':
      return { title: t('vault.add'), ok: t('vault.add'), lead: t('vault.addLead') };
    case 'remove': {
      const { name, isLast } = task;
      return isLast
        ? { title: t('vault.remove'), ok: t('vault.remove'), lead: t('vault.removeLastText') }
        : {
            title: t('vault.removeTitle', { name }),
            ok: t('vault.removePerson'),
            lead: t('vault.removeText', { name }),
          };
    }
  }
}

/** Asks for the passwords that a task needs, and says beside them what was wrong. */
export function PasswordDialog({ vault, task, onDone, onClose }: PasswordDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Typed>();
  const { busy, trouble, tell } = useTold();
  const { title, ok, lead } = useTexts(task);
  const submit = (typed: Typed) => tell(async () => onDone(await perform(vault, task, typed)));
  return (
    <Modal
      open
      width={480}
      title={title}
      okText={ok}
      okButtonProps={{ danger: task.kind === 'remove' }}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      {lead && <Typography.Paragraph>{lead}</Typography.Paragraph>}
      <OwnForm<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={(typed) => void submit(typed)}
      >
        {task.kind === 'add' && (
          <Form.Item
            name="name"
            label={t('vault.fields.name')}
            rules={[{ required: true, whitespace: true, message: t('vault.fields.nameRequired') }]}
          >
            <Input maxLength={60} />
          </Form.Item>
        )}
        {task.kind !== 'remove' && <NewPasswordFields />}
        {task.kind !== 'set' && (
          <Form.Item
            name="current"
            label={t(task.kind === 'change' ? 'vault.fields.current' : 'vault.fields.own')}
            rules={[{ required: true, message: t('vault.unlock.passwordRequired') }]}
          >
            <Input.Password autoComplete="current-password" maxLength={128} />
          </Form.Item>
        )}
      </OwnForm>
      {trouble && <Alert showIcon type="error" title={trouble} />}
    </Modal>
  );
}
