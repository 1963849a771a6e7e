import { App, Form, Input, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../shared/lib/parse-date.ts';
import { DateInput } from './date-input.tsx';
import { dateRule } from './date-rule.ts';
import { FormDialog } from './form-dialog.tsx';
import { useCommand } from './use-command.ts';

/** What all the certificates of one issue share. */
export interface IssueValues {
  /** What their numbers begin with. */
  readonly base: string;
  readonly issuer: string;
  /** ISO 8601 day. */
  readonly issuedOn: string;
}

interface IssueCertificatesDialogProps {
  readonly title: string;
  readonly proposed: IssueValues;
  /** What the numbers will look like, by what they begin with. */
  readonly baseHint: (base: string) => string;
  readonly doneText: (count: number) => string;
  readonly note: string;
  /** How far the issue is, shown while it runs. */
  readonly progress?: ReactNode;
  /** @returns the ids of the certificates that it made. */
  readonly issue: (values: IssueValues) => Promise<readonly string[]>;
  readonly onIssued: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Asks once for what all the certificates share, then issues them. */
export function IssueCertificatesDialog({
  title,
  proposed,
  baseHint,
  doneText,
  note,
  progress,
  issue,
  onIssued,
  onClose,
}: IssueCertificatesDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<IssueValues>();
  const { busy, run } = useCommand();
  const base = Form.useWatch('base', form);
  const submit = (typed: IssueValues) =>
    run(async () => {
      const ids = await issue({
        base: typed.base.trim(),
        issuer: typed.issuer.trim(),
        issuedOn: parseDate(typed.issuedOn) ?? proposed.issuedOn,
      });
      void message.success(doneText(ids.length));
      onIssued(ids);
      onClose();
    });
  return (
    <FormDialog
      form={form}
      title={title}
      okText={t('certificates.issue.submit')}
      busy={busy}
      initialValues={proposed}
      onFinish={submit}
      onClose={onClose}
      foot={
        <>
          <Typography.Text type="secondary">{note}</Typography.Text>
          {busy && progress}
        </>
      }
    >
      <Form.Item
        name="base"
        label={t('certificates.issue.base')}
        extra={baseHint(base ?? '')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item
        name="issuer"
        label={t('certificates.issue.issuer')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="issuedOn"
        label={t('certificates.issue.issuedOn')}
        required
        rules={[dateRule(t('certificates.issue.issuedOn'), true)]}
      >
        <DateInput />
      </Form.Item>
    </FormDialog>
  );
}
