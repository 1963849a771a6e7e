import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { useServices } from '../../data/services-context.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';

interface RecusalDialogProps {
  readonly documents: CycleDocuments;
  readonly lines: readonly CandidacyLine[];
  readonly onClose: () => void;
}

interface RecusalValues {
  readonly memberId: string;
  readonly candidacyId: string;
  readonly reason: string;
}

/** Registers a member's recusal from his signed application. It stays: a recusal is not zero, and not taken back. */
export function RecusalDialog({ documents, lines, onClose }: RecusalDialogProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<RecusalValues>();
  const draft = useFormDraft<RecusalValues>(`recusal-${documents.cycle.id}`);
  const save = async ({ memberId, candidacyId, reason }: RecusalValues) => {
    const ref = { candidacyId, party: 'panel' as const, raterId: memberId };
    if (!(await run(() => repositories.panelWork.recuse(ref, reason)))) return;
    draft.drop();
    onClose();
  };
  const required = [{ required: true, whitespace: true }];
  return (
    <FormDialog
      form={form}
      title={t('panelDesk.recusal.add')}
      okText={t('panelDesk.recusal.save')}
      busy={busy}
      requiredMark={false}
      initialValues={draft.restored ?? {}}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={save}
      onClose={onClose}
      lead={<p>{t('panelDesk.recusal.explain')}</p>}
    >
      <Form.Item name="memberId" label={t('panelDesk.recusal.member')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={documents.cycle.panel.map(({ id, name, org }) => ({
            value: id,
            label: `${name}（${org}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="candidacyId" label={t('panelDesk.recusal.whom')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={lines.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('panelDesk.recusal.reason')} rules={required}>
        <Input.TextArea rows={3} maxLength={500} placeholder={t('panelDesk.recusal.reasonHint')} />
      </Form.Item>
    </FormDialog>
  );
}
