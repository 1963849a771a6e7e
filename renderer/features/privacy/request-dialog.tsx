import { Form, Input, Radio, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { requestDueOn } from '../../../shared/domain/privacy/open-requests.ts';
import { privacySource } from '../../../shared/domain/privacy/standing-rules.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { PrivacyRules } from '../../../shared/schema/privacy.ts';
import type { AskedData, DataRequest } from '../../data/repositories/data-requests.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { requiredRule } from '../../ui/required-rule.ts';
import { SourceTag } from '../../ui/source-tag.tsx';
import { useDraftedForm } from '../../ui/use-drafted-form.ts';
import { PersonChoice } from './person-choice.tsx';

interface RequestDialogProps {
  readonly rules: PrivacyRules;
  readonly today: string;
  /** The one that is put right; null for a new one. */
  readonly request: DataRequest | null;
  readonly onClose: () => void;
}

const asks = ['read', 'copy', 'correct', 'delete'] as const;
/** All of it fits a screen of 768 lines. */
const tight = { marginBottom: 10 };

const channels = ['visit', 'letter', 'phone', 'online'] as const;

const blank = {
  personId: null,
  name: '',
  contact: '',
  asks: 'read',
  channel: 'visit',
  paper: '',
  content: '',
} as const;

/** Registers what somebody asks about his own data; the day to answer by follows the day on which it came in. */
export function RequestDialog({ rules, today, request, onClose }: RequestDialogProps) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const { dataRequests } = repositories;
  const [form] = Form.useForm<AskedData>();
  const kept = `${store.actor.id}.request.${request?.id ?? 'new'}`;
  const { busy, draft, save } = useDraftedForm<AskedData>(kept, onClose);
  const dueOn = requestDueOn(today, rules.requestDays);
  const follow = (changed: Partial<AskedData>) => {
    const received = changed.receivedOn === undefined ? null : parseDate(changed.receivedOn);
    if (received) form.setFieldsValue({ dueOn: requestDueOn(received, rules.requestDays) });
    draft.keep(form.getFieldsValue());
  };
  const register = (values: AskedData) => {
    const asked: AskedData = {
      ...values,
      name: values.name.trim(),
      contact: values.contact.trim(),
      paper: values.paper.trim(),
      content: values.content.trim(),
      receivedOn: parseDate(values.receivedOn) ?? '',
      dueOn: parseDate(values.dueOn) ?? '',
    };
    return save(
      () => (request ? dataRequests.amend(request.id, asked) : dataRequests.register(asked)),
      t(asked.dueOn < today ? 'privacy.request.savedLate' : 'privacy.request.saved', { date: asked.dueOn }),
    );
  };
  const nameField = t('privacy.request.name');
  return (
    <FormDialog<AskedData>
      form={form}
      title={t(request ? 'privacy.request.amendTitle' : 'privacy.request.registerTitle')}
      okText={t('common.save')}
      busy={busy}
      requiredMark={false}
      initialValues={{ ...blank, receivedOn: today, dueOn, ...request?.detail, ...draft.restored }}
      onValuesChange={follow}
      onFinish={register}
      onClose={onClose}
    >
      <Form.Item name="asks" label={t('privacy.request.asks')} style={tight}>
        <Radio.Group options={asks.map((value) => ({ value, label: t(`privacy.request.ask.${value}`) }))} />
      </Form.Item>
      <Form.Item name="personId" label={t('privacy.request.person')} style={tight}>
        <PersonField onName={(name) => form.setFieldsValue({ name })} />
      </Form.Item>
      <Space size={16} align="start">
        <Form.Item name="name" style={tight} label={nameField} rules={[requiredRule(nameField)]}>
          <Input maxLength={100} style={{ width: 228 }} />
        </Form.Item>
        <Form.Item name="contact" label={t('privacy.request.contact')} style={tight}>
          <Input maxLength={100} style={{ width: 228 }} />
        </Form.Item>
      </Space>
      <Space size={16} align="start">
        <Form.Item name="channel" label={t('privacy.request.channel')} style={tight}>
          <Select
            style={{ width: 228 }}
            options={channels.map((value) => ({ value, label: t(`privacy.request.channels.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="paper" label={t('privacy.request.paper')} style={tight}>
          <Input maxLength={100} placeholder={t('privacy.request.paperExample')} style={{ width: 228 }} />
        </Form.Item>
      </Space>
      <Space size={16} align="start">
        <Form.Item
          name="receivedOn"
          style={tight}
          label={t('privacy.request.receivedOn')}
          rules={[dateRule(t('privacy.request.receivedOn'), true)]}
        >
          <DateInput />
        </Form.Item>
        <Form.Item
          name="dueOn"
          style={tight}
          label={
            <Space size={8}>
              {t('privacy.request.dueOn')}
              <SourceTag source={privacySource(rules, 'requestDays')} />
            </Space>
          }
          extra={t('privacy.request.dueHint', { days: rules.requestDays })}
          rules={[dateRule(t('privacy.request.dueOn'), true)]}
        >
          <DateInput />
        </Form.Item>
      </Space>
      <Form.Item name="content" label={t('privacy.request.content')} style={{ marginBottom: 0 }}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}

interface PersonFieldProps {
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  readonly onName: (name: string) => void;
}

const PersonField = ({ value = null, onChange, onName }: PersonFieldProps) => (
  <PersonChoice
    value={value}
    onChoose={(id, name) => {
      onChange?.(id);
      if (name !== null) onName(name);
    }}
  />
);
