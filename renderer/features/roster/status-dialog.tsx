import { App, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { EnterpriseUnion, UnionStatus } from '../../../shared/schema/union.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';

interface StatusDialogProps {
  readonly union: EnterpriseUnion;
  readonly onClose: () => void;
}

interface ChangeValues {
  readonly status: UnionStatus | null;
  readonly on: string;
  readonly reason: string;
}

const all = ['active', 'suspended', 'stateOwned', 'movedAway', 'closed'] as const;
/** A site belongs to no enterprise that could become state-owned. */
const ofSites = ['active', 'suspended', 'closed'] as const;

/** Asks what became of the union, since when and why. */
export function StatusDialog({ union, onClose }: StatusDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories, store } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<ChangeValues>();
  const draft = useFormDraft<ChangeValues>(`${store.actor.id}.status.${union.id}`);
  const site = union.enterprise.kind === 'site';
  const context = site ? 'site' : 'chair';
  const required = (label: string) => t('common.fieldRequired', { label });
  const save = async ({ status, on, reason }: ChangeValues) => {
    const day = parseDate(on);
    if (status === null || day === null) return;
    const change = { status, on: day, reason: reason.trim() };
    if (!(await run(() => repositories.unions.changeStatus(union.id, change)))) return;
    draft.drop();
    void message.success(t('roster.change.done', { name: union.name }));
    onClose();
  };
  return (
    <FormDialog
      form={form}
      title={t('roster.change.title', { name: union.name })}
      okText={t('roster.change.ok')}
      busy={busy}
      requiredMark={false}
      initialValues={{ status: null, on: '', reason: '', ...draft.restored }}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={save}
      onClose={onClose}
      lead={<p>{t('roster.change.explain', { context })}</p>}
    >
      <Form.Item
        name="status"
        label={t('roster.change.status')}
        rules={[{ required: true, message: required(t('roster.change.status')) }]}
      >
        <Radio.Group
          options={(site ? ofSites : all).map((value) => ({
            value,
            label: t(`roster.status.${value}`, { context }),
          }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t('roster.change.on')} rules={[dateRule(t('roster.change.on'), true)]}>
        <DateInput />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('roster.change.reason')}
        rules={[{ required: true, whitespace: true, message: required(t('roster.change.reason')) }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount placeholder={t('roster.change.example')} />
      </Form.Item>
    </FormDialog>
  );
}
