import { App, Form, Input, Modal, Progress, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { useSync } from '../../sync/sync-provider.ts';
import { useCommand } from '../../ui/use-command.ts';
import { issueMany } from './issue-many.ts';
import { levelLetter, proposedBase } from '../../data/number-prefix.ts';
import { numberSource } from '../../sync/number-source.ts';
import type { PendingRow } from './pending-rows.ts';

interface IssueDialogProps {
  readonly rows: readonly PendingRow[];
  readonly documents: CycleDocuments;
  readonly certificates: readonly Certificate[];
  readonly onIssued: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

interface IssueValues {
  readonly base: string;
  readonly issuer: string;
  readonly issuedOn: string;
}

/** Asks once for what all the certificates share, then issues them. */
export function IssueDialog({ rows, documents, certificates, onIssued, onClose }: IssueDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { profile, repositories, store } = useServices();
  const sync = useSync();
  const [form] = Form.useForm<IssueValues>();
  const [done, setDone] = useState(0);
  const { busy, run } = useCommand();
  const { cycle, orgUnits, scheme } = documents;
  const city = orgUnits.find(({ kind }) => kind === 'city');
  const cityName = city?.name ?? '';
  const base = Form.useWatch('base', form);
  const example = `${base ?? ''}${levelLetter(rows[0]?.level.name ?? '')}001`;
  const issue = async (values: IssueValues) => {
    const terms = {
      base: values.base.trim(),
      issuer: values.issuer.trim(),
      issuedOn: parseDate(values.issuedOn) ?? values.issuedOn,
      cityName,
      subject: scheme.subject ?? null,
    };
    await run(async () => {
      const { certificates: register } = repositories;
      const source = numberSource(profile, register, sync);
      const ids = await issueMany(register, source, cycle, rows, terms, setDone);
      void message.success(t('certificates.issue.done', { count: ids.length }));
      onIssued(ids);
      onClose();
    });
  };
  const initial: IssueValues = {
    base: proposedBase(certificates, 'level', cityName, cycle.year),
    issuer: city?.unionName ?? '',
    issuedOn: dayjs(store.clock.now()).format('YYYY-MM-DD'),
  };
  return (
    <Modal
      open
      title={t('certificates.issue.title', { count: rows.length })}
      okText={t('certificates.issue.submit')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => void issue(values)}>
        <Form.Item
          name="base"
          label={t('certificates.issue.base')}
          extra={t('certificates.issue.baseHint', { example })}
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
      <Typography.Text type="secondary">{t('certificates.issue.note')}</Typography.Text>
      {busy && (
        <div role="status">
          {t('certificates.issue.progress', { done, total: rows.length })}
          <Progress percent={(done / rows.length) * 100} showInfo={false} size="small" />
        </div>
      )}
    </Modal>
  );
}
