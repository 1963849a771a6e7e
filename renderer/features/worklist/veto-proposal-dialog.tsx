import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { VetoItem } from '../../../shared/schema/scheme-item.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { useCommand } from '../../ui/use-command.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface VetoProposalDialogProps {
  readonly line: CandidacyLine;
  readonly items: readonly VetoItem[];
  readonly onClose: () => void;
}

interface Proposal {
  readonly item: string;
  readonly factOn?: string;
  readonly fact: string;
}

/** Records an allegation; until it is decided the candidacy is not graded. */
export function VetoProposalDialog({ line, items, onClose }: VetoProposalDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const [form] = Form.useForm<Proposal>();
  const { busy, run } = useCommand();
  const { name } = line;
  const save = async ({ item, factOn, fact }: Proposal) => {
    const saved = await run(async () => {
      await repositories.cases.proposeVeto(line.id, { item, factOn: parseDate(factOn ?? ''), fact });
    });
    if (!saved) return;
    void message.success(t('worklist.veto.proposed', { name }));
    onClose();
  };
  const options = items.map((item) => ({ value: item.code, label: `${item.code} ${item.name}` }));
  return (
    <Modal
      open
      width={620}
      title={t('worklist.veto.proposeTitle', { name })}
      okText={t('worklist.veto.save')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <OwnForm form={form} layout="vertical" onFinish={(values) => void save(values)}>
        <Form.Item name="item" label={t('worklist.veto.item')} rules={[{ required: true }]}>
          <Select options={options} />
        </Form.Item>
        <Form.Item
          name="factOn"
          label={t('worklist.veto.factOn')}
          rules={[dateRule(t('worklist.veto.factOn'), false)]}
        >
          <DateInput />
        </Form.Item>
        <Form.Item name="fact" label={t('worklist.veto.fact')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={2000} placeholder={t('worklist.veto.factHint')} />
        </Form.Item>
      </OwnForm>
    </Modal>
  );
}
