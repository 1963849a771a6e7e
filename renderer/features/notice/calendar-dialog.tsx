import { Alert, App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { officialCalendars } from '../../../shared/domain/official-calendars.ts';
import { enteredYearOf } from '../../../shared/domain/working-days.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { readDays } from './calendar-text.ts';
import styles from './notice.module.css';
import type { NoticeOffice } from './office.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface Fields {
  readonly year: number;
  readonly source: string;
  readonly rest: string;
  readonly work: string;
}

interface CalendarDialogProps {
  readonly office: NoticeOffice;
  readonly onClose: () => void;
}

function fieldsOf({ proceedings }: NoticeOffice, year: number): Fields {
  const entered = proceedings.calendars.findLast(({ detail }) => detail.year === year)?.detail;
  const official = officialCalendars.find((one) => one.year === year);
  const days = entered ?? (official && enteredYearOf(official));
  return {
    year,
    source: entered?.source ?? official?.source ?? '',
    rest: days?.rest.join('\n') ?? '',
    work: days?.work.join('\n') ?? '',
  };
}

/** The days off and the worked weekends of one year, as the State Council publishes them in the autumn before. */
export function CalendarDialog({ office, onClose }: CalendarDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { cycle } = office;
  const [form] = Form.useForm<Fields>();
  const { busy, run } = useCommand();
  const year = Form.useWatch('year', form) ?? cycle.year;
  const isKnown = office.calendar.isKnown(`${year}-01-01`);
  const daysRule = {
    validator: (_rule: unknown, text: string | undefined) => {
      const read = readDays(text ?? '', year);
      return read.kind === 'days'
        ? Promise.resolve()
        : Promise.reject(new Error(t('notice.calendar.wrong', { value: read.value, year })));
    },
  };
  const save = async (fields: Fields) => {
    const [rest, work] = [readDays(fields.rest, fields.year), readDays(fields.work, fields.year)];
    if (rest.kind !== 'days' || work.kind !== 'days') return;
    const { source } = fields;
    const calendar = { year: fields.year, source: source.trim(), rest: [...rest.days], work: [...work.days] };
    if (!(await run(() => repositories.proceedings.saveCalendar(cycle.id, calendar)))) return;
    void message.success(t('notice.calendar.done', { year: fields.year }));
    onClose();
  };
  return (
    <Modal
      open
      width={620}
      style={{ top: 24 }}
      title={t('notice.calendar.title')}
      okText={t('notice.calendar.ok')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('notice.calendar.explain')}</p>
      <OwnForm
        form={form}
        layout="vertical"
        initialValues={fieldsOf(office, cycle.year)}
        onFinish={(fields) => void save(fields)}
      >
        <div className={styles['pair']}>
          <Form.Item name="year" label={t('notice.calendar.year')}>
            <Select
              options={[cycle.year - 1, cycle.year, cycle.year + 1].map((value) => ({
                value,
                label: String(value),
              }))}
              onChange={(chosen: number) => form.setFieldsValue(fieldsOf(office, chosen))}
            />
          </Form.Item>
          <Form.Item
            name="source"
            label={t('notice.calendar.source')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        </div>
        {!isKnown && (
          <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('notice.calendar.assumed')} />
        )}
        <div className={styles['pair']}>
          <Form.Item name="rest" label={t('notice.calendar.rest')} rules={[daysRule]}>
            <Input.TextArea rows={10} />
          </Form.Item>
          <Form.Item name="work" label={t('notice.calendar.work')} rules={[daysRule]}>
            <Input.TextArea rows={10} />
          </Form.Item>
        </div>
      </OwnForm>
    </Modal>
  );
}
