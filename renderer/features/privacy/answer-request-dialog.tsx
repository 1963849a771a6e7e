import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { DataRequest } from '../../data/repositories/data-requests.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { requiredRule } from '../../ui/required-rule.ts';
import { useDraftedForm } from '../../ui/use-drafted-form.ts';

interface AnswerRequestDialogProps {
  readonly request: DataRequest;
  readonly today: string;
  readonly onClose: () => void;
}

interface Fields {
  readonly result: 'done' | 'refused';
  readonly answer: string;
  readonly closedOn: string;
}

const results = ['done', 'refused'] as const;

/** Notes what was done about a request, or why it was not (个人信息保护法 art. 50); afterwards it stays as it is. */
export function AnswerRequestDialog({ request: { id, detail }, today, onClose }: AnswerRequestDialogProps) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const [form] = Form.useForm<Fields>();
  const { busy, draft, save } = useDraftedForm<Fields>(`${store.actor.id}.request.answer.${id}`, onClose);
  const result = Form.useWatch('result', form) ?? 'done';
  const close = ({ answer, closedOn, ...fields }: Fields) => {
    const answered = { ...fields, answer: answer.trim(), closedOn: parseDate(closedOn) };
    return save(() => repositories.dataRequests.answer(id, answered), t('privacy.request.answered'));
  };
  const field = t(result === 'done' ? 'privacy.request.answer' : 'privacy.request.refusal');
  return (
    <FormDialog<Fields>
      form={form}
      title={t('privacy.request.actTitle', {
        name: detail.name,
        ask: t(`privacy.request.ask.${detail.asks}`),
      })}
      okText={t('privacy.request.close')}
      busy={busy}
      requiredMark={false}
      initialValues={{ result: 'done', answer: '', closedOn: today, ...draft.restored }}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={close}
      onClose={onClose}
      lead={detail.content !== '' && <p>{detail.content}</p>}
    >
      <Form.Item name="result" label={t('privacy.request.result')} extra={t('privacy.request.resultHint')}>
        <Radio.Group
          options={results.map((value) => ({ value, label: t(`privacy.request.results.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="answer" label={field} rules={[requiredRule(field)]}>
        <Input.TextArea rows={3} maxLength={2000} placeholder={t(`privacy.request.example.${result}`)} />
      </Form.Item>
      <Form.Item
        name="closedOn"
        label={t('privacy.request.closedOn')}
        rules={[dateRule(t('privacy.request.closedOn'), true)]}
        style={{ marginBottom: 0 }}
      >
        <DateInput />
      </Form.Item>
    </FormDialog>
  );
}
