import { Form, Input, Modal } from 'antd';
import { AppError } from '../../shared/lib/app-error.ts';
import { errorMessage } from './show-error.ts';
import { useCommand } from './use-command.ts';
import { useFormDraft } from './use-form-draft.ts';

interface ReasonDialogProps {
  /** Names the draft of the reason, which is kept until the act is done. */
  readonly draftKey: string;
  readonly title: string;
  readonly explain: string;
  /** What the reason is called, in the field and in its refusal. */
  readonly label: string;
  readonly placeholder: string;
  readonly okText: string;
  readonly onSubmit: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the reason of an act that others will read about, and does it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { draftKey, title, explain, label, placeholder, okText, onSubmit, onClose } = props;
  const { busy, run } = useCommand();
  const [form] = Form.useForm<{ reason: string }>();
  const draft = useFormDraft<{ reason: string }>(draftKey);
  const submit = async (reason: string) => {
    if (!(await run(() => onSubmit(reason.trim())))) return;
    draft.drop();
    onClose();
  };
  return (
    <Modal open title={title} okText={okText} confirmLoading={busy} onOk={form.submit} onCancel={onClose}>
      <p>{explain}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: '', ...draft.restored }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={({ reason }) => void submit(reason)}
      >
        <Form.Item
          name="reason"
          label={label}
          rules={[
            {
              required: true,
              whitespace: true,
              message: errorMessage(new AppError('REASON_REQUIRED', { field: label })),
            },
          ]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount placeholder={placeholder} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
