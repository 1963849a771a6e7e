import { Button, Form, Input, Space } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { CorrectionOrder } from '../../data/repositories/corrections.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface Fields {
  readonly reason: string;
  readonly meeting: string;
  readonly docNo: string;
  readonly decidedOn: string;
  readonly returnBy: string;
}

const texts = ['meeting', 'docNo'] as const;
const dates = ['decidedOn', 'returnBy'] as const;

interface CorrectionFormProps {
  /** What is typed is kept under this name until it is recorded. */
  readonly draftKey: string;
  readonly okText: string;
  readonly onIssue: (order: CorrectionOrder) => Promise<void>;
}

/** The meeting's decision on all differences at once. */
export function CorrectionForm({ draftKey, okText, onIssue }: CorrectionFormProps) {
  const { t } = useTranslation();
  const { store } = useServices();
  const [form] = Form.useForm<Fields>();
  const draft = useFormDraft<Fields>(`${store.actor.id}.${draftKey}`);
  const { busy, run } = useCommand();
  const today = dayjs(store.clock.now());
  const initial = {
    decidedOn: today.format('YYYY-MM-DD'),
    returnBy: today.add(30, 'day').format('YYYY-MM-DD'),
    ...draft.restored,
  };
  const save = (fields: Fields) =>
    run(async () => {
      await onIssue({
        reason: fields.reason,
        meeting: fields.meeting.trim(),
        docNo: fields.docNo.trim(),
        decidedOn: parseDate(fields.decidedOn) ?? '',
        returnBy: parseDate(fields.returnBy) ?? '',
      });
      draft.drop();
    });
  return (
    <OwnForm
      form={form}
      layout="vertical"
      style={{ marginTop: 12 }}
      initialValues={initial}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={(fields) => void save(fields)}
    >
      <Form.Item
        name="reason"
        label={t('corrections.reason')}
        rules={[{ required: true, whitespace: true }]}
        extra={t('corrections.reasonHint')}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Space size={16} align="start" wrap style={{ display: 'flex' }}>
        {texts.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`corrections.${name}`)}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={40} style={{ width: 250 }} />
          </Form.Item>
        ))}
        {dates.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`corrections.${name}`)}
            required
            rules={[dateRule(t(`corrections.${name}`), true)]}
          >
            <DateInput />
          </Form.Item>
        ))}
      </Space>
      <Button type="primary" htmlType="submit" loading={busy}>
        {okText}
      </Button>
    </OwnForm>
  );
}
