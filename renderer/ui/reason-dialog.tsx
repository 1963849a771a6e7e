import { Form, Input } from 'antd';
import { AppError } from '../../shared/lib/app-error.ts';
import { FormDialog } from './form-dialog.tsx';
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
    <FormDialog
      form={form}
      title={title}
      okText={okText}
      busy={busy}
      requiredMark={false}
      initialValues={{ reason: '', ...draft.restored }}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={({ reason }) => submit(reason)}
      onClose={onClose}
      lead={<p>{explain}</p>}
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
    </FormDialog>
  );
}
