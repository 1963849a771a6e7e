import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { sheetId } from '../../../shared/schema/sheet.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { useServices } from '../../data/services-context.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';

interface ReturnDialogProps {
  readonly line: CandidacyLine;
  readonly onClose: () => void;
}

/** Sends the township's sheet back with a reason that the township reads. */
export function ReturnDialog({ line, onClose }: ReturnDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const [form] = Form.useForm<{ reason: string }>();
  const { busy, run } = useCommand();
  const { name } = line;
  const send = async ({ reason }: { reason: string }) => {
    const sent = await run(() => repositories.cases.returnSheet(sheetId(line.id, 'township'), reason, []));
    if (!sent) return;
    void message.success(t('worklist.returning.done', { name }));
    onClose();
  };
  return (
    <FormDialog
      form={form}
      title={t('worklist.returning.title', { name })}
      okText={t('worklist.returning.submit')}
      busy={busy}
      onFinish={send}
      onClose={onClose}
      lead={<p>{t('worklist.returning.explain')}</p>}
    >
      <Form.Item
        name="reason"
        label={t('worklist.returning.reason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={4} maxLength={500} showCount placeholder={t('worklist.returning.reasonHint')} />
      </Form.Item>
    </FormDialog>
  );
}
