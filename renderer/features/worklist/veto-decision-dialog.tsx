import { App, Form, Input, Modal, Radio, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { Case } from '../../../shared/schema/case.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { useCommand } from '../../ui/use-command.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface VetoDecisionDialogProps {
  readonly name: string;
  readonly item: Case;
  readonly onClose: () => void;
}

interface Decision {
  readonly decision: 'upheld' | 'dismissed';
  readonly meeting: string;
  readonly decidedOn: string;
  readonly response: string;
}

/** What the meeting decided on an allegation; it may be decided again when it turns out otherwise. */
export function VetoDecisionDialog({ name, item, onClose }: VetoDecisionDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const [form] = Form.useForm<Decision>();
  const { busy, run } = useCommand();
  const save = async ({ decision, meeting, decidedOn, response }: Decision) => {
    const saved = await run(() =>
      repositories.cases.decideVeto(item.id, {
        decision,
        meeting: meeting.trim(),
        decidedOn: parseDate(decidedOn),
        response: response.trim(),
      }),
    );
    if (!saved) return;
    void message.success(t('worklist.veto.decided'));
    onClose();
  };
  const { detail } = item;
  const earlier = detail.kind === 'veto' && detail.decision !== 'pending' ? detail : null;
  const initial = earlier
    ? {
        decision: earlier.decision,
        meeting: earlier.meeting,
        decidedOn: earlier.decidedOn ?? '',
        response: earlier.response,
      }
    : {};
  return (
    <Modal
      open
      width={620}
      title={t('worklist.veto.decideTitle', { name })}
      okText={t('worklist.veto.saveDecision')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      {detail.kind === 'veto' && <Typography.Paragraph>{detail.fact}</Typography.Paragraph>}
      <OwnForm form={form} layout="vertical" initialValues={initial} onFinish={(values) => void save(values)}>
        <Form.Item
          name="decision"
          label={t('worklist.veto.decisionLabel')}
          rules={[{ required: true }]}
          extra={t('worklist.veto.upheldHint')}
        >
          <Radio.Group
            options={(['upheld', 'dismissed'] as const).map((value) => ({
              value,
              label: t(`worklist.veto.decision.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="meeting"
          label={t('worklist.veto.meeting')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={100} placeholder={t('worklist.veto.meetingHint')} />
        </Form.Item>
        <Form.Item
          name="decidedOn"
          label={t('worklist.veto.decidedOn')}
          required
          rules={[dateRule(t('worklist.veto.decidedOn'), true)]}
        >
          <DateInput />
        </Form.Item>
        <Form.Item
          name="response"
          label={t('worklist.veto.responseLabel')}
          rules={[{ required: true, whitespace: true }]}
          extra={t('worklist.veto.responseNone')}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </OwnForm>
    </Modal>
  );
}
