import { Button, Form, Input, Radio, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { wuanOrgUnits } from '../../../shared/schemes/wuan-org-units.ts';
import { matchSpelled } from '../../data/match-spelled.ts';
import { foldText, spellText } from '../../data/spelled-text.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './first-run.module.css';
import { officeProfile, type OfficeChoice as Choice } from './office-profile.ts';

interface OfficeChoiceProps {
  readonly onChoose: (profile: Profile) => Promise<void>;
}

const units = wuanOrgUnits.map(({ code, unionName }) => ({
  value: code,
  label: unionName,
  spelled: spellText(unionName),
}));

const termOf = (typed: string): string => foldText(typed).replaceAll(/\s/g, '');

/** Starts an office's own, empty data: which office, and who works here. */
export function OfficeChoice({ onChoose }: OfficeChoiceProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<Choice>();
  const role = Form.useWatch('role', form) ?? 'township';
  return (
    <section className={styles['choice']} aria-labelledby="first-run-office">
      <h2 id="first-run-office" className={styles['title']}>
        {t('firstRun.office.title')}
      </h2>
      <Typography.Paragraph>{t('firstRun.office.text')}</Typography.Paragraph>
      <Form<Choice>
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={{ role: 'township', name: '' }}
        onFinish={(choice) => void run(() => onChoose(officeProfile(choice)))}
      >
        <Form.Item name="role" label={t('firstRun.office.role')}>
          <Radio.Group
            options={[
              { value: 'township', label: t('firstRun.office.township') },
              { value: 'city', label: t('firstRun.office.city') },
            ]}
          />
        </Form.Item>
        {role === 'township' ? (
          <Form.Item
            name="orgCode"
            label={t('firstRun.office.unit')}
            rules={[{ required: true, message: t('firstRun.office.unitRequired') }]}
          >
            <Select
              options={units}
              placeholder={t('firstRun.office.unitPlaceholder')}
              notFoundContent={t('firstRun.office.unitNone')}
              showSearch={{
                filterOption: (typed, unit) => matchSpelled(unit?.spelled ?? [], termOf(typed)) !== null,
              }}
            />
          </Form.Item>
        ) : (
          <Form.Item label={t('firstRun.office.unit')}>
            <Input value={t('firstRun.office.cityName')} readOnly variant="filled" />
          </Form.Item>
        )}
        <Form.Item
          name="name"
          label={t('firstRun.office.name')}
          rules={[
            {
              required: true,
              whitespace: true,
              min: 2,
              max: 30,
              transform: (value: string) => value.trim(),
              message: t('firstRun.office.nameRequired'),
            },
          ]}
        >
          <Input placeholder={t('firstRun.office.namePlaceholder')} autoComplete="off" />
        </Form.Item>
        <Button htmlType="submit" size="large" loading={busy} block>
          {t('firstRun.office.start')}
        </Button>
      </Form>
    </section>
  );
}
