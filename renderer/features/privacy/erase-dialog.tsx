import { Alert, App, Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ExpiredItem } from '../../../shared/domain/privacy/expired-data.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { useServices } from '../../data/services-context.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { useCommand } from '../../ui/use-command.ts';

interface EraseDialogProps {
  readonly items: readonly ExpiredItem[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

interface EraseValues {
  readonly reason: string;
  readonly sure: boolean;
}

/** The one act that nothing takes back: it lists what goes, says what stays, and asks twice. */
export function EraseDialog({ items, today, onClose, onErased }: EraseDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<EraseValues>();
  const count = items.length;
  const erase = async ({ reason }: EraseValues) => {
    if (!(await run(() => repositories.privacy.erase(items, reason, today)))) return;
    void message.success(t('privacy.erase.done', { count }));
    onErased();
    onClose();
  };
  return (
    <Modal
      open
      width={620}
      title={t('privacy.erase.title', { count })}
      okText={t('privacy.erase.ok')}
      okButtonProps={{ danger: true }}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Alert type="warning" showIcon title={t('privacy.erase.text')} style={{ marginBottom: 12 }} />
      <ul style={{ maxHeight: 180, overflow: 'auto', margin: '0 0 12px', paddingInlineStart: 20 }}>
        {items.map(({ key, kind, name, cycleId }) => (
          <li key={key}>
            <strong>{name}</strong>　{t(`privacy.what.${kind}`, { cycle: cycleId ?? '' })}
          </li>
        ))}
      </ul>
      <p>{t('privacy.erase.keeps')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: '', sure: false }}
        onFinish={(values) => void erase(values)}
      >
        <Form.Item
          name="reason"
          label={t('privacy.erase.reason')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: errorMessage(new AppError('REASON_REQUIRED', { field: t('privacy.erase.reason') })),
            },
          ]}
        >
          <Input.TextArea rows={2} maxLength={500} placeholder={t('privacy.erase.reasonExample')} />
        </Form.Item>
        <Form.Item
          name="sure"
          valuePropName="checked"
          rules={[
            {
              validator: (_rule, value: boolean) =>
                value ? Promise.resolve() : Promise.reject(new Error(t('privacy.erase.sureMissing'))),
            },
          ]}
        >
          <Checkbox>{t('privacy.erase.sure')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
