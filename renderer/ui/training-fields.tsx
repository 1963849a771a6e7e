import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../shared/lib/parse-date.ts';
import type { Training } from '../../shared/schema/union.ts';
import { DateInput } from './date-input.tsx';
import { dateRule } from './date-rule.ts';
import { parseCount } from './parse-count.ts';

const mostHours = 1000;

/** A training as it stands in the fields. */
export interface TrainingValues {
  readonly kind: Training['kind'];
  readonly on: string;
  readonly title: string;
  readonly hours: string;
}

export const blankTraining: TrainingValues = { kind: 'post', on: '', title: '', hours: '' };

/** @returns null unless the date is one and the hours are a number. */
export function readTraining({ kind, on, title, hours }: TrainingValues): Omit<Training, 'id'> | null {
  const day = parseDate(on);
  const count = parseCount(hours);
  return day === null || count === null ? null : { kind, on: day, title: title.trim(), hours: count };
}

/** What a training was about, of which kind, when, and for how many hours. */
export function TrainingFields() {
  const { t } = useTranslation();
  const hoursRule = {
    validator: (_rule: unknown, value: string) => {
      const hours = parseCount(value);
      return hours !== null && hours <= mostHours
        ? Promise.resolve()
        : Promise.reject(new Error(t('training.hoursInvalid')));
    },
  };
  return (
    <>
      <Form.Item
        name="title"
        label={t('training.name')}
        rules={[{ required: true, whitespace: true, message: t('training.nameRequired') }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={t('training.kind')}>
        <Select
          options={(['initial', 'post'] as const).map((value) => ({
            value,
            label: t(`training.kinds.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t('training.on')} rules={[dateRule(t('training.on'), true)]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="hours" label={t('training.hours')} rules={[hoursRule]}>
        <Input maxLength={4} inputMode="numeric" />
      </Form.Item>
    </>
  );
}
