import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { Training } from '../../../shared/schema/union.ts';
import { newId } from '../../data/new-id.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { parseCount } from '../../ui/parse-count.ts';
import styles from './roster.module.css';

interface TrainingFormProps {
  readonly busy: boolean;
  /** @returns whether it was saved; the fields are cleared then. */
  readonly onAdd: (training: Training) => Promise<boolean>;
}

interface TrainingValues {
  readonly kind: Training['kind'];
  readonly on: string;
  readonly title: string;
  readonly hours: string;
}

const blank: TrainingValues = { kind: 'post', on: '', title: '', hours: '' };

/** One line that adds a course. */
export function TrainingForm({ busy, onAdd }: TrainingFormProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<TrainingValues>();
  const add = async ({ kind, on, title, hours }: TrainingValues) => {
    const day = parseDate(on);
    const count = parseCount(hours);
    if (day === null || count === null) return;
    if (await onAdd({ id: newId('t'), kind, on: day, title: title.trim(), hours: count })) form.resetFields();
  };
  const hoursRule = {
    validator: (_rule: unknown, value: string) => {
      const hours = parseCount(value);
      return hours !== null && hours <= 1000
        ? Promise.resolve()
        : Promise.reject(new Error(t('training.hoursInvalid')));
    },
  };
  return (
    <Form<TrainingValues>
      className={styles['training'] ?? ''}
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={blank}
      onFinish={(values) => void add(values)}
    >
      <Form.Item name="kind" label={t('training.kind')}>
        <Select
          options={(['initial', 'post'] as const).map((kind) => ({
            value: kind,
            label: t(`training.kinds.${kind}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t('training.on')} rules={[dateRule(t('training.on'), true)]}>
        <DateInput />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('training.name')}
        rules={[{ required: true, whitespace: true, message: t('training.nameRequired') }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="hours" label={t('training.hours')} rules={[hoursRule]}>
        <Input maxLength={4} inputMode="numeric" />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {t('training.add')}
      </Button>
    </Form>
  );
}
