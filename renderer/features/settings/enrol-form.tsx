import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { readEnrolmentText } from '../../../shared/sync/enrolment-link.ts';
import { useServices } from '../../data/services-context.tsx';
import { useConnect } from './use-connect.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface Enrolment {
  readonly address: string;
  readonly code: string;
}

/** Makes this PC known to the hub by the one-time code the city gave. */
export function EnrolForm({ address: known }: { readonly address: string | null }) {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const { busy, trouble, connect } = useConnect();
  const [form] = Form.useForm<Enrolment>();
  /** A scanner types the whole QR code into the field of the code. */
  const readScanned = () => {
    const scanned = readEnrolmentText(form.getFieldValue('code') ?? '');
    if (scanned) form.setFieldsValue({ address: scanned.hub, code: scanned.code });
  };
  const enrol = ({ address, code }: Enrolment) =>
    connect(async (machine) => {
      await bridge.hub.configure({ address });
      return bridge.hub.enrol({ code: code.trim(), ...machine });
    });
  return (
    <OwnForm<Enrolment>
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      initialValues={{ address: known ?? '', code: '' }}
      onFinish={(given) => void enrol(given)}
      style={{ maxWidth: 480 }}
    >
      <Form.Item
        name="address"
        label={t('hubLink.address')}
        extra={t('hubLink.addressExtra')}
        rules={[{ required: true, whitespace: true, message: t('hubLink.addressRequired') }]}
      >
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('hubLink.code')}
        extra={t('hubLink.codeExtra')}
        rules={[{ required: true, whitespace: true, message: t('hubLink.codeRequired') }]}
      >
        <Input autoComplete="off" maxLength={200} onBlur={readScanned} onPressEnter={readScanned} />
      </Form.Item>
      {trouble && <Alert showIcon type="error" title={trouble} style={{ marginBottom: 16 }} />}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('hubLink.connect')}
      </Button>
    </OwnForm>
  );
}
