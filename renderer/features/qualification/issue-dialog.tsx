import { App, Form, Input, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import { isQualification } from '../../../shared/domain/qualification/qualification-certificate.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import { proposedBase } from '../../data/number-prefix.ts';
import { useServices } from '../../data/services-context.tsx';
import { numberSource } from '../../sync/number-source.ts';
import { useSync } from '../../sync/sync-provider.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { useCommand } from '../../ui/use-command.ts';
import { issueQualification } from './issue-qualification.ts';
import type { Register } from '../../data/use-register.ts';

interface IssueDialogProps {
  readonly register: Register;
  readonly rows: readonly RegisterRow[];
  readonly onIssued: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

interface IssueValues {
  readonly base: string;
  readonly issuer: string;
  readonly issuedOn: string;
}

/** Asks once for what all the certificates share, then issues them. */
export function IssueDialog({ register, rows, onIssued, onClose }: IssueDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { profile, repositories } = useServices();
  const sync = useSync();
  const [form] = Form.useForm<IssueValues>();
  const { busy, run } = useCommand();
  const { city, certificates, year, rule, today, townshipNames } = register;
  const cityName = city?.name ?? '';
  const ofYear = certificates.filter((one) => isQualification(one) && one.content.year === year);
  const issue = async (values: IssueValues) => {
    await run(async () => {
      const source = numberSource(profile, repositories.certificates, sync);
      const ids = await issueQualification(repositories.certificates, source, rule, rows, {
        base: values.base.trim(),
        issuer: values.issuer.trim(),
        issuedOn: parseDate(values.issuedOn) ?? today,
        cityName,
        townshipNames,
        renewalReason: t('qualification.certificate.renewal'),
      });
      void message.success(t('qualification.certificate.issued', { count: ids.length }));
      onIssued(ids);
      onClose();
    });
  };
  const initial: IssueValues = {
    base: proposedBase(ofYear, 'qualification', cityName, year),
    issuer: city?.unionName ?? '',
    issuedOn: today,
  };
  return (
    <Modal
      open
      title={t('qualification.certificate.issueTitle', { count: rows.length })}
      okText={t('certificates.issue.submit')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => void issue(values)}>
        <Form.Item
          name="base"
          label={t('certificates.issue.base')}
          extra={t('qualification.certificate.baseHint')}
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
      </Form>
      <Typography.Text type="secondary">
        {rule.validMonths === null
          ? t('qualification.certificate.forEver')
          : t('qualification.certificate.validFor', { months: rule.validMonths })}
      </Typography.Text>
    </Modal>
  );
}
