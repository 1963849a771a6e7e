import { App, Form, Input, Modal, Radio, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Proceeding } from '../../../shared/domain/proceedings-of.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { ObjectionDetail } from '../../../shared/schema/proceeding.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { NoticeOffice } from './office.ts';
import { OwnForm } from '../../ui/own-form.tsx';

const results = ['open', 'kept', 'changed', 'withdrawn'] as const;

interface Fields {
  readonly investigation: string;
  readonly result: ObjectionDetail['result'];
  readonly answer: string;
  readonly closedOn: string;
}

interface AnswerDialogProps {
  readonly office: NoticeOffice;
  readonly objection: Proceeding<ObjectionDetail>;
  readonly onClose: () => void;
}

/** What was found out, and the answer; the findings may be kept while the matter is still open. */
export function AnswerDialog({ office, objection: { id, detail }, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const [form] = Form.useForm<Fields>();
  const { busy, run } = useCommand();
  const result = Form.useWatch('result', form) ?? detail.result;
  const save = async ({ investigation, answer, closedOn, ...fields }: Fields) => {
    const saved = await run(() =>
      repositories.proceedings.answerObjection(id, {
        investigation: investigation.trim(),
        answer: answer.trim(),
        result: fields.result,
        closedOn: fields.result === 'open' ? null : parseDate(closedOn),
      }),
    );
    if (!saved) return;
    void message.success(t('notice.objection.saved'));
    onClose();
  };
  const { investigation, answer } = detail;
  return (
    <Modal
      open
      width={640}
      title={t('notice.objection.answerTitle')}
      okText={t('common.save')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph>{detail.content}</Typography.Paragraph>
      <OwnForm
        form={form}
        layout="vertical"
        initialValues={{ investigation, answer, result: detail.result, closedOn: office.today }}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item name="investigation" label={t('notice.objection.investigation')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item
          name="result"
          label={t('notice.objection.result')}
          extra={result === 'changed' && t('notice.objection.changedHint')}
        >
          <Radio.Group
            options={results.map((value) => ({ value, label: t(`notice.objection.results.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="answer"
          label={t('notice.objection.answerText')}
          rules={result === 'open' ? [] : [{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        {result !== 'open' && (
          <Form.Item
            name="closedOn"
            label={t('notice.objection.closedOn')}
            required
            rules={[dateRule(t('notice.objection.closedOn'), true)]}
          >
            <DateInput />
          </Form.Item>
        )}
      </OwnForm>
    </Modal>
  );
}
