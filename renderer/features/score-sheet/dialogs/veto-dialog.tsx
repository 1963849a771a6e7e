import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VetoItem } from '../../../../shared/schema/scheme-item.ts';
import { parseDate } from '../../../../shared/lib/parse-date.ts';
import type { VetoProposal } from '../../../data/repositories/cases.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { dateRule } from '../../../ui/date-rule.ts';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormDraft } from '../../../ui/use-form-draft.ts';
import { OwnForm } from '../../../ui/own-form.tsx';

interface VetoForm {
  readonly factOn: string;
  readonly fact: string;
}

interface VetoDialogProps {
  readonly candidacyId: string;
  readonly item: VetoItem;
  readonly onPropose: (proposal: VetoProposal) => Promise<void>;
  readonly onClose: () => void;
}

/** Registers the facts behind one 一票否决 item; whether they hold is decided elsewhere. */
export function VetoDialog({ candidacyId, item, onPropose, onClose }: VetoDialogProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<VetoForm>();
  const draft = useFormDraft<VetoForm>(`veto ${candidacyId} ${item.code}`);
  const finish = async ({ factOn, fact }: VetoForm): Promise<void> => {
    const proposal = { item: item.code, factOn: parseDate(factOn), fact: fact.trim() };
    if (!(await run(() => onPropose(proposal)))) return;
    draft.drop();
    onClose();
  };
  return (
    <Modal
      open
      title={t('scoreSheet.veto.dialogTitle', { item: `${item.code} ${item.name}` })}
      okText={t('scoreSheet.veto.ok')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('scoreSheet.veto.dialogHint')}</p>
      <OwnForm
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ factOn: '', fact: '', ...draft.restored }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => void finish(values)}
      >
        <Form.Item
          name="factOn"
          label={t('scoreSheet.veto.date')}
          rules={[dateRule(t('scoreSheet.veto.date'), true)]}
        >
          <DateInput />
        </Form.Item>
        <Form.Item
          name="fact"
          label={t('scoreSheet.veto.fact')}
          rules={[{ required: true, whitespace: true, message: t('scoreSheet.veto.needFact') }]}
        >
          <Input.TextArea rows={4} maxLength={2000} placeholder={t('scoreSheet.veto.factPlaceholder')} />
        </Form.Item>
      </OwnForm>
    </Modal>
  );
}
