import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { addWorkingDays } from '../../../shared/domain/working-days.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import { useWorkingCalendar } from '../../data/use-working-calendar.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import styles from './cycles.module.css';

const fields = [
  ['cutoff', 'cutoff'],
  ['selfDeadline', 'self'],
  ['townshipDeadline', 'township'],
  ['panelDeadline', 'panel'],
] as const;

/** Says when a deadline falls on a day off, and which day the law would move it to (民法典 art. 203). */
function useDayHint(date: string | null): string {
  const { t } = useTranslation();
  const calendar = useWorkingCalendar();
  if (date === null || calendar.isWorkingDay(date)) return '';
  return t('cycles.dates.restDay', { date: addWorkingDays(calendar, date, 1) });
}

function DateField({ name, word }: { readonly name: string; readonly word: (typeof fields)[number][1] }) {
  const { t } = useTranslation();
  const typed: unknown = Form.useWatch(name);
  const date = typeof typed === 'string' ? parseDate(typed.trim()) : null;
  const hint = useDayHint(name === 'cutoff' ? null : date);
  const label = t(`cycles.dates.${word}`);
  const optional = name === 'cutoff' ? '' : t('cycles.dates.optional');
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint || optional}
      rules={[dateRule(label, name === 'cutoff')]}
    >
      <DateInput />
    </Form.Item>
  );
}

/** The year's dates as they are typed. */
export interface DateValues {
  readonly cutoff: string;
  readonly selfDeadline: string;
  readonly townshipDeadline: string;
  readonly panelDeadline: string;
}

export const datesOf = (values: DateValues) => ({
  cutoff: parseDate(values.cutoff.trim()) ?? values.cutoff,
  selfDeadline: parseDate(values.selfDeadline.trim()),
  townshipDeadline: parseDate(values.townshipDeadline.trim()),
  panelDeadline: parseDate(values.panelDeadline.trim()),
});

export function DateFields() {
  return (
    <div className={styles['dates']}>
      {fields.map(([name, word]) => (
        <DateField key={name} name={name} word={word} />
      ))}
    </div>
  );
}
