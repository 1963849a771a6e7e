import { Alert, Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Who } from '../../../shared/sync/account-answers.ts';
import type { HubOutcome } from '../../../shared/sync/hub-outcome.ts';
import { useServices } from '../../data/services-context.tsx';
import { ChooseButton } from '../../ui/choose-button.tsx';
import { readBase64 } from '../../ui/read-base64.ts';
import { useConnect } from './use-connect.ts';
import { OwnForm } from '../../ui/own-form.tsx';

/** As the hub would answer, so that another unit's package is asked about in the same way. */
async function answerTo(enrolling: Promise<Who>): Promise<HubOutcome<Who>> {
  try {
    return { kind: 'ok', value: await enrolling, hubTime: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'ACCOUNT_OTHER_UNIT') throw error;
    return { kind: 'rejected', code: error.code, params: { ...error.params } };
  }
}

/** 用入网包连接: makes a PC that has no network known to the city, by a file and the code that opens it. */
export function EnrolByPackage() {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const { busy, trouble, connect } = useConnect();
  const [file, setFile] = useState<File | null>(null);
  const enrol = ({ code }: { readonly code: string }) =>
    connect(async ({ unit }) => {
      const packed = { package: file ? await readBase64(file) : '', code: code.trim() };
      return answerTo(bridge.carry.enrol({ ...packed, ...(unit !== undefined && { unit }) }));
    });
  return (
    <OwnForm<{ code: string }>
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={(given) => void enrol(given)}
      style={{ maxWidth: 480 }}
    >
      <Typography.Paragraph type="secondary">{t('hubLink.package.lead')}</Typography.Paragraph>
      <Form.Item label={t('hubLink.package.file')}>
        <ChooseButton
          text={file?.name ?? t('hubLink.package.choose')}
          multiple={false}
          busy={false}
          onChoose={([chosen]) => setFile(chosen ?? null)}
        />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('hubLink.package.code')}
        extra={t('hubLink.package.codeExtra')}
        rules={[{ required: true, whitespace: true, message: t('hubLink.package.codeRequired') }]}
      >
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      {trouble && <Alert showIcon type="error" title={trouble} style={{ marginBottom: 16 }} />}
      <Button type="primary" htmlType="submit" loading={busy} disabled={!file}>
        {t('hubLink.package.connect')}
      </Button>
    </OwnForm>
  );
}
