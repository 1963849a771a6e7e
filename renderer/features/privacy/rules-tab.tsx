import { App, Button, Form, Input, InputNumber, Radio, Space, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { privacySource } from '../../../shared/domain/privacy/standing-rules.ts';
import type { PrivacyRules } from '../../../shared/schema/privacy.ts';
import { useServices } from '../../data/services-context.tsx';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { SourceTag } from '../../ui/source-tag.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { PrintConsentButton } from './print-consent-button.tsx';
import { OwnForm } from '../../ui/own-form.tsx';

const periods = ['contactYears', 'accountYears', 'objectionYears', 'requestYears'] as const;
const laws = ['text', 'accounting', 'archive'] as const;

/** 保存期限和同意: the city's own word, each part marked where it is an assumption. */
export function RulesTab({ rules }: { readonly rules: PrivacyRules }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const isCity = useIsCityOffice();
  const { busy, run } = useCommand();
  const save = async (values: PrivacyRules) => {
    const noticeVersion = values.noticeVersion.trim();
    if (await run(() => repositories.privacy.saveRules({ ...values, noticeVersion })))
      void message.success(t('privacy.rules.saved'));
  };
  const label = (field: keyof PrivacyRules) => (
    <Space size={8}>
      {t(`privacy.rules.${field}`)}
      <SourceTag source={privacySource(rules, field)} />
    </Space>
  );
  return (
    <OwnForm<PrivacyRules>
      key={JSON.stringify(rules)}
      layout="vertical"
      requiredMark={false}
      disabled={!isCity}
      initialValues={rules}
      onFinish={(values) => void save(values)}
      style={{ maxWidth: 900 }}
    >
      {laws.map((law) => (
        <Typography.Paragraph key={law} type="secondary" style={{ marginBottom: 8 }}>
          {t(`privacy.rules.${law}`)}
        </Typography.Paragraph>
      ))}
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', columnGap: 24, marginTop: 16 }}>
        {periods.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={label(field)}
            extra={t(`privacy.rules.from.${field}`)}
            rules={[{ required: true, message: t('privacy.rules.range') }]}
          >
            <InputNumber
              min={1}
              max={50}
              precision={0}
              suffix={t('privacy.rules.unit')}
              style={{ width: 140 }}
            />
          </Form.Item>
        ))}
        <Form.Item
          name="requestDays"
          label={label('requestDays')}
          extra={t('privacy.rules.from.requestDays')}
          rules={[{ required: true, message: t('privacy.rules.dayRange') }]}
        >
          <InputNumber
            min={1}
            max={365}
            precision={0}
            suffix={t('privacy.rules.days')}
            style={{ width: 140 }}
          />
        </Form.Item>
        <Form.Item
          name="noticeVersion"
          label={label('noticeVersion')}
          rules={[{ required: true, whitespace: true, message: t('privacy.rules.versionMissing') }]}
        >
          <Input maxLength={40} style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="consentBlocks" label={label('consentBlocks')} style={{ gridColumn: 'span 2' }}>
          <Radio.Group
            options={[
              { value: false, label: t('privacy.rules.names') },
              { value: true, label: t('privacy.rules.blocks') },
            ]}
          />
        </Form.Item>
      </div>
      <Space>
        {isCity ? (
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('privacy.rules.save')}
          </Button>
        ) : (
          <Typography.Text type="secondary">{t('privacy.rules.readOnly')}</Typography.Text>
        )}
        <PrintConsentButton rules={rules} />
      </Space>
    </OwnForm>
  );
}
