import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { Listed } from '../../../shared/schema/proceeding.ts';
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
  readonly title: string;
  readonly docNo: string;
  readonly issuedOn: string;
}

interface CircularDialogProps {
  readonly office: NoticeOffice;
  readonly decisionId: string;
  readonly rows: readonly Listed[];
  readonly onClose: () => void;
}

/** The circular's title, number and date; its list is the one that was decided. */
export function CircularDialog({
  office: { cycle, today, issuer },
  decisionId,
  rows,
  onClose,
}: CircularDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories, store } = useServices();
  const [form] = Form.useForm<Fields>();
  const draft = useFormDraft<Fields>(`${store.actor.id}.circular.${cycle.id}`);
  const { busy, run } = useCommand();
  const { year } = cycle;
  const save = async ({ title, docNo, issuedOn }: Fields) => {
    const saved = await run(() =>
      repositories.proceedings.issueCircular(cycle.id, {
        decisionId,
        title: title.trim(),
        docNo: docNo.trim(),
        issuedOn: parseDate(issuedOn) ?? '',
        rows: [...rows],
      }),
    );
    if (!saved) return;
    draft.drop();
    void message.success(t('notice.circular.done'));
    onClose();
  };
  return (
    <Modal
      open
      width={620}
      title={t('notice.circular.title')}
      okText={t('notice.circular.ok')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <OwnForm
        form={form}
        layout="vertical"
        initialValues={{
          title: t('notice.circular.defaultTitle', {
            year,
            context: issuer.subject.kind,
            subject: issuer.subject.name,
          }),
          issuedOn: today,
          ...draft.restored,
        }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item
          name="title"
          label={t('notice.circular.heading2')}
          rules={[{ required: true, whitespace: true }, publicTextRule(t('notice.circular.heading2'))]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <div className={styles['pair']}>
          <Form.Item
            name="docNo"
            label={t('notice.circular.docNo')}
            rules={[{ required: true, whitespace: true }, publicTextRule(t('notice.circular.docNo'))]}
          >
            <Input maxLength={100} placeholder={t('notice.circular.docNoHint', { year })} />
          </Form.Item>
          <Form.Item
            name="issuedOn"
            label={t('notice.circular.issuedOn')}
            required
            rules={[dateRule(t('notice.circular.issuedOn'), true)]}
          >
            <DateInput />
          </Form.Item>
        </div>
      </OwnForm>
    </Modal>
  );
}
