import { Alert, Form, Input, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HandOverRequest } from '../../../shared/sync/meeting-package.ts';
import { OwnForm } from '../../ui/own-form.tsx';
import { pinFault, placeFields, placeText } from './hub-place-fields.ts';
import styles from './panel-day.module.css';

export interface HandOverFields extends HandOverRequest {
  readonly pin: string;
}

interface HandOverFormProps {
  readonly form: FormInstance<HandOverFields>;
  readonly busy: boolean;
  /** The city's hub as this PC knows it from before, with its fingerprint; null where it knows none. */
  readonly known: string | null;
  readonly onEdit: () => void;
  readonly onFinish: (to: HandOverRequest) => void;
}

const required = (message: string) => [{ required: true, whitespace: true, message }];

/** Where the city's hub is, by which certificate it is known, and who takes the meeting over there. */
export function HandOverForm({ form, busy, known, onEdit, onFinish }: HandOverFormProps) {
  const { t } = useTranslation();
  /** A scanner types a whole QR code into the field of the address. */
  const readScanned = () => {
    const typed = form.getFieldValue('address') ?? '';
    if (/#|^\s*gongping:/u.test(typed)) form.setFieldsValue(placeFields(typed));
  };
  return (
    <OwnForm<HandOverFields>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={busy}
      onValuesChange={onEdit}
      initialValues={{ ...placeFields(known ?? ''), account: '', password: '' }}
      onFinish={({ pin, address, ...admin }) => onFinish({ ...admin, address: placeText({ address, pin }) })}
    >
      <Alert type="info" title={t('panelDay.handOver.text')} style={{ marginBottom: 16 }} />
      <Form.Item
        name="address"
        label={t('panelDay.handOver.address')}
        extra={t(known === null ? 'panelDay.handOver.addressHint' : 'panelDay.handOver.known')}
        rules={required(t('panelDay.handOver.addressRequired'))}
      >
        <Input
          autoComplete="off"
          maxLength={500}
          placeholder="https://"
          onBlur={readScanned}
          onPressEnter={readScanned}
        />
      </Form.Item>
      <Form.Item
        name="pin"
        label={t('panelDay.handOver.pin')}
        extra={t('panelDay.handOver.pinHint')}
        dependencies={['address']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, pin: string) => {
              const fault = pinFault({ address: String(getFieldValue('address') ?? ''), pin });
              if (fault !== null) throw new Error(t(`panelDay.handOver.${fault}`));
            },
          }),
        ]}
      >
        <Input
          autoComplete="off"
          maxLength={100}
          placeholder="ABCD-EFGH-JKMN-P"
          className={styles['code'] ?? ''}
        />
      </Form.Item>
      <div className={styles['pair']}>
        <Form.Item
          name="account"
          label={t('panelDay.handOver.account')}
          rules={required(t('panelDay.handOver.accountRequired'))}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('panelDay.handOver.password')}
          rules={[{ required: true, message: t('panelDay.handOver.passwordRequired') }]}
        >
          <Input.Password autoComplete="off" maxLength={200} />
        </Form.Item>
      </div>
    </OwnForm>
  );
}
