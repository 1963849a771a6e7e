import { Alert, Button, Form, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../../shared/schema/union.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import type { OfficerValues } from './officer-values.ts';

interface FormerChairProps {
  readonly appointment: Appointment;
  readonly name: string;
}

/** Asks, inside the officer form, when the chair in office left. */
export function FormerChair({ appointment, name }: FormerChairProps) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<OfficerValues>();
  const label = t('roster.officers.oldChairEnd', { name });
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('roster.officers.chairStands', { name, electedOn: appointment.electedOn })}
      description={
        <Space align="end" wrap>
          <Form.Item
            name="formerEndOn"
            label={label}
            rules={[dateRule(label, false)]}
            style={{ marginBottom: 0 }}
          >
            <DateInput />
          </Form.Item>
          <Button onClick={() => form.setFieldValue('formerEndOn', form.getFieldValue('electedOn'))}>
            {t('roster.officers.sameDay')}
          </Button>
        </Space>
      }
    />
  );
}
