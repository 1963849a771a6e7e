import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { wuanOrgUnits } from '../../shared/schemes/wuan-org-units.ts';
import { OwnForm } from './own-form.tsx';

export interface OfficeChoice {
  readonly role: 'township' | 'city';
  /** The township's code; the city has only one. */
  readonly orgCode: string;
  readonly name: string;
}

interface OfficeFormProps {
  readonly busy: boolean;
  /** Whether a unit's name holds what was typed. */
  readonly matches: (name: string, typed: string) => boolean;
  readonly onChoose: (choice: OfficeChoice) => void;
}

const units = wuanOrgUnits.map(({ code, unionName }) => ({ value: code, label: unionName }));

/** Asks which office uses this PC, and who works here. */
export function OfficeForm({ busy, matches, onChoose }: OfficeFormProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<OfficeChoice>();
  const role = Form.useWatch('role', form) ?? 'township';
  const nameRule = {
    required: true,
    min: 2,
    max: 30,
    transform: (value: string) => value.trim(),
    message: t('firstRun.office.nameRequired'),
  };
  return (
    <OwnForm<OfficeChoice>
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      initialValues={{ role: 'township', name: '' }}
      onFinish={onChoose}
    >
      <Form.Item name="role" label={t('firstRun.office.role')}>
        <Radio.Group
          options={(['township', 'city'] as const).map((value) => ({
            value,
            label: t(`firstRun.office.${value}`),
          }))}
        />
      </Form.Item>
      {role === 'township' ? (
        <Form.Item
          name="orgCode"
          label={t('firstRun.office.unit')}
          rules={[{ required: true, message: t('firstRun.office.unitRequired') }]}
        >
          <Select
            options={units}
            placeholder={t('firstRun.office.unitPlaceholder')}
            notFoundContent={t('firstRun.office.unitNone')}
            showSearch={{ filterOption: (typed, unit) => matches(unit?.label ?? '', typed) }}
          />
        </Form.Item>
      ) : (
        <Form.Item label={t('firstRun.office.unit')}>
          <Input value={t('firstRun.office.cityName')} readOnly variant="filled" />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('firstRun.office.name')} rules={[nameRule]}>
        <Input placeholder={t('firstRun.office.namePlaceholder')} autoComplete="off" />
      </Form.Item>
      <Button htmlType="submit" size="large" loading={busy} block style={{ marginTop: 8 }}>
        {t('firstRun.office.start')}
      </Button>
    </OwnForm>
  );
}
