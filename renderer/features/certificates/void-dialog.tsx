import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface VoidDialogProps {
  readonly certificate: Certificate;
  readonly onClose: () => void;
}

/** Voids a spoiled or recalled certificate; its number stays used. */
export function VoidDialog({ certificate, onClose }: VoidDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, run } = useCommand();
  const { number, name } = certificate.content;
  const save = async ({ reason }: { reason: string }) => {
    const saved = await run(() => repositories.certificates.void(certificate.id, reason));
    if (!saved) return;
    void message.success(t('certificates.voiding.done', { number }));
    onClose();
  };
  return (
    <Modal
      open
      title={t('certificates.voiding.title', { name, number })}
      okText={t('certificates.voiding.submit')}
      okButtonProps={{ danger: true }}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('certificates.voiding.text')}</p>
      <OwnForm form={form} layout="vertical" onFinish={(values) => void save(values)}>
        <Form.Item
          name="reason"
          label={t('certificates.voiding.reason')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </OwnForm>
    </Modal>
  );
}
