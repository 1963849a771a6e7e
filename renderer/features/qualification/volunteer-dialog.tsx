import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';

interface VolunteerValues {
  readonly name: string;
  readonly phone: string;
}

/** 其他自愿参加的工会工作者: somebody without a post applies. */
export function VolunteerDialog({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories, store } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<VolunteerValues>();
  const save = async ({ name, phone }: VolunteerValues) => {
    const done = await run(async () => {
      const personId = await repositories.people.create({ name, phone: phone.trim() });
      const townshipCode = store.actor.orgCode;
      await repositories.qualification.apply(year, [{ personId, name, townshipCode, role: 'volunteer' }]);
    });
    if (!done) return;
    void message.success(t('qualification.acts.applied', { count: 1 }));
    onClose();
  };
  return (
    <FormDialog
      form={form}
      title={t('qualification.acts.volunteer')}
      okText={t('qualification.volunteerOk')}
      busy={busy}
      initialValues={{ name: '', phone: '' }}
      onFinish={save}
      onClose={onClose}
      lead={<p>{t('qualification.volunteerText')}</p>}
    >
      <Form.Item name="name" label={t('common.name')} rules={[{ required: true, whitespace: true, min: 2 }]}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('qualification.phone')}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
