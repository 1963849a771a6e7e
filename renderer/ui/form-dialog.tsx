import { Modal, type FormInstance, type FormProps } from 'antd';
import type { ReactNode } from 'react';
import { OwnForm } from './own-form.tsx';

interface FormDialogProps<Values> extends Pick<
  FormProps<Values>,
  'initialValues' | 'onValuesChange' | 'requiredMark' | 'validateTrigger'
> {
  readonly form: FormInstance<Values>;
  readonly title: string;
  readonly okText: string;
  /** The command that the form gave rise to is at work. */
  readonly busy: boolean;
  /** Takes what was filled in once every field is in order. */
  readonly onFinish: (values: Values) => Promise<unknown>;
  readonly onClose: () => void;
  /** What stands above the fields. */
  readonly lead?: ReactNode;
  /** What stands below them. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog that is one form: its button checks and hands in the fields, and it stays open until the caller closes it. */
export function FormDialog<Values>({
  form,
  title,
  okText,
  busy,
  onFinish,
  onClose,
  lead,
  foot,
  children,
  ...fields
}: FormDialogProps<Values>) {
  return (
    <Modal open title={title} okText={okText} confirmLoading={busy} onOk={form.submit} onCancel={onClose}>
      {lead}
      <OwnForm<Values> {...fields} form={form} layout="vertical" onFinish={(values) => void onFinish(values)}>
        {children}
      </OwnForm>
      {foot}
    </Modal>
  );
}
