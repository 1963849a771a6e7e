import { Alert, Button, Form, Input, Radio, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PrivacyRules } from '../../../shared/schema/privacy.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import type { ConsentValues } from './consent-values.ts';
import styles from './account-dialog.module.css';

interface ConsentFieldsProps {
  readonly rules: PrivacyRules;
  readonly busy: boolean;
  readonly onPrint: () => void;
}

const ways = ['paper', 'inPerson', 'none'] as const;

/** Whether the payee was told and said yes, by which version of the notice, who told him, and how. */
export function ConsentFields({ rules, busy, onPrint }: ConsentFieldsProps) {
  const { t } = useTranslation();
  const way = Form.useWatch<ConsentValues['way'] | undefined>('way') ?? 'paper';
  const dateLabel = t(way === 'paper' ? 'subsidy.account.consentOn' : 'subsidy.consent.on');
  return (
    <>
      <Form.Item name="way" label={t('subsidy.consent.way')} style={{ marginBottom: 12 }}>
        <Radio.Group options={ways.map((value) => ({ value, label: t(`subsidy.consent.ways.${value}`) }))} />
      </Form.Item>
      {way === 'none' ? (
        <Alert
          type="warning"
          showIcon
          title={t(rules.consentBlocks ? 'subsidy.consent.noneBlocked' : 'subsidy.consent.noneNamed')}
          style={{ marginBottom: 12 }}
        />
      ) : (
        <div className={styles['grid']}>
          <Form.Item name="consentOn" label={dateLabel} required rules={[dateRule(dateLabel, true)]}>
            <DateInput />
          </Form.Item>
          <Form.Item
            name="takenBy"
            label={t('subsidy.consent.takenBy')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={60} />
          </Form.Item>
          {way === 'paper' && (
            <Form.Item name="filedAt" label={t('subsidy.consent.filedAt')}>
              <Input maxLength={100} placeholder={t('subsidy.consent.filedExample')} />
            </Form.Item>
          )}
        </div>
      )}
      <div className={styles['foot']}>
        <Typography.Text type="secondary">
          {t('subsidy.consent.notice')} {rules.noticeVersion}
        </Typography.Text>
        <Button size="small" loading={busy} onClick={onPrint}>
          {t('subsidy.consent.print')}
        </Button>
      </div>
    </>
  );
}
