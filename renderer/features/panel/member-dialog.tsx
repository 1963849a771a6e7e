import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import { newId } from '../../data/new-id.ts';
import { useServices } from '../../data/services-context.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';

interface MemberDialogProps {
  readonly documents: CycleDocuments;
  /** Null to add one. */
  readonly member: PanelMember | null;
  readonly onClose: () => void;
}

interface MemberValues {
  readonly name: string;
  readonly org: string;
  readonly seat: PanelMember['seat'];
  readonly townshipCode?: string | null;
}

const seats = ['leader', 'department', 'township'] as const;

/** Adds or changes a seat of the panel. */
export function MemberDialog({ documents, member, onClose }: MemberDialogProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const [form] = Form.useForm<MemberValues>();
  const seat = Form.useWatch('seat', form);
  const { busy, run } = useCommand();
  const townships = documents.orgUnits.filter(({ kind, active }) => kind === 'township' && active);
  const save = async ({ name, org, seat: chosen, townshipCode }: MemberValues) => {
    const saved = await run(() =>
      repositories.cycles.savePanelMember(documents.cycle.id, {
        id: member?.id ?? newId('m'),
        name: name.trim(),
        org: org.trim(),
        seat: chosen,
        townshipCode: townshipCode ?? null,
      }),
    );
    if (saved) onClose();
  };
  return (
    <FormDialog
      form={form}
      title={t(member ? 'panel.form.edit' : 'panel.form.add')}
      okText={t('common.save')}
      busy={busy}
      initialValues={member ?? { seat: 'department' }}
      onFinish={save}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('panel.form.name')}
        rules={[{ required: true, whitespace: true, min: 2, max: 30 }]}
      >
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="org" label={t('panel.form.org')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="seat" label={t('panel.form.seat')}>
        <Radio.Group options={seats.map((value) => ({ value, label: t(`panel.seat.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="townshipCode"
        label={t('panel.form.township')}
        extra={t('panel.form.townshipHint')}
        rules={[{ required: seat === 'township' }]}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('panel.form.townshipNone')}
          options={townships.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
