import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { publicTextRule } from '../../ui/public-text-rule.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import styles from './notice.module.css';
import type { NoticeOffice } from './office.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface Fields {
  readonly decidedOn: string;
  readonly meeting: string;
  readonly docNo?: string;
  readonly opinion: string;
}

interface DecisionDialogProps {
  readonly office: NoticeOffice;
  readonly noticeId: string;
  readonly onClose: () => void;
}

/** Records what the chairmen's meeting decided on the list that hung out. */
export function DecisionDialog({ office: { cycle, today }, noticeId, onClose }: DecisionDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories, store } = useServices();
  const [form] = Form.useForm<Fields>();
  const draft = useFormDraft<Fields>(`${store.actor.id}.decision.${cycle.id}`);
  const { busy, run } = useCommand();
  const save = async ({ decidedOn, meeting, docNo, opinion }: Fields) => {
    const saved = await run(() =>
      repositories.proceedings.decide(cycle.id, {
        noticeId,
        decidedOn: parseDate(decidedOn) ?? '',
        meeting: meeting.trim(),
        docNo: docNo?.trim() ?? '',
        opinion: opinion.trim(),
      }),
    );
    if (!saved) return;
    draft.drop();
    void message.success(t('notice.decision.done'));
    onClose();
  };
  return (
    <Modal
      open
      width={620}
      title={t('notice.decision.title')}
      okText={t('notice.decision.ok')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <OwnForm
        form={form}
        layout="vertical"
        initialValues={{ decidedOn: today, opinion: t('notice.decision.opinionDefault'), ...draft.restored }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item
          name="meeting"
          label={t('notice.decision.meeting')}
          rules={[{ required: true, whitespace: true }, publicTextRule(t('notice.decision.meeting'))]}
        >
          <Input maxLength={100} placeholder={t('notice.decision.meetingHint')} />
        </Form.Item>
        <div className={styles['pair']}>
          <Form.Item
            name="decidedOn"
            label={t('notice.decision.decidedOn')}
            required
            rules={[dateRule(t('notice.decision.decidedOn'), true)]}
          >
            <DateInput />
          </Form.Item>
          <Form.Item
            name="docNo"
            label={t('notice.decision.docNo')}
            rules={[publicTextRule(t('notice.decision.docNo'))]}
          >
            <Input maxLength={100} placeholder={t('common.optional')} />
          </Form.Item>
        </div>
        <Form.Item
          name="opinion"
          label={t('notice.decision.opinion')}
          rules={[{ required: true, whitespace: true }, publicTextRule(t('notice.decision.opinion'))]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </OwnForm>
    </Modal>
  );
}
