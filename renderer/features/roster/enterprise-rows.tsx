import { Button, Form, Input, type FormListFieldData } from 'antd';
import { useTranslation } from 'react-i18next';
import { countNames, summedValues, type MembershipValues } from './membership-values.ts';
import styles from './roster.module.css';
import { useMembershipRules } from './use-membership-rules.ts';

interface EnterpriseRowsProps {
  readonly values: MembershipValues;
  readonly read: () => MembershipValues;
}

/** The enterprises of a joint union with their counts, and what they sum to (domain §7 row 9). */
export function EnterpriseRows({ values, read }: EnterpriseRowsProps) {
  const { t } = useTranslation();
  const sums = summedValues(values);
  return (
    <Form.List name="parts">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, place) => (
            <EnterpriseRow
              key={field.key}
              field={field}
              place={place}
              read={read}
              onRemove={() => remove(field.name)}
            />
          ))}
          <div className={styles['footer']}>
            <Button onClick={() => add({})}>{t('roster.parts.add')}</Button>
            {fields.length > 0 && (
              <strong>
                {t('roster.parts.sums', {
                  employees: sums.employees || '—',
                  members: sums.members || '—',
                  verified: sums.verified || '—',
                })}
              </strong>
            )}
          </div>
        </>
      )}
    </Form.List>
  );
}

interface EnterpriseRowProps {
  readonly field: FormListFieldData;
  readonly place: number;
  readonly read: () => MembershipValues;
  readonly onRemove: () => void;
}

function EnterpriseRow({ field, place, read, onRemove }: EnterpriseRowProps) {
  const { t } = useTranslation();
  const rules = useMembershipRules();
  const part = (): MembershipValues => {
    const { employees = '', members = '', verified = '' } = read().parts[field.name] ?? {};
    return { ...read(), employees, members, verified };
  };
  const label = (name: 'name' | (typeof countNames)[number]) =>
    t(`roster.parts.${name}`, { number: place + 1 });
  return (
    <section className={styles['panel']} aria-label={t('roster.parts.row', { number: place + 1 })}>
      <div className={styles['footer']}>
        <strong>{t('roster.parts.row', { number: place + 1 })}</strong>
        <span className={styles['space']} />
        <Button type="text" danger onClick={onRemove}>
          {t('roster.parts.remove')}
        </Button>
      </div>
      <Form.Item
        name={[field.name, 'name']}
        label={label('name')}
        rules={[
          { required: true, whitespace: true, message: t('roster.info.required', { field: label('name') }) },
        ]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <div className={styles['footer']}>
        {countNames.map((name) => (
          <Form.Item
            key={name}
            name={[field.name, name]}
            label={label(name)}
            rules={[rules.count(name), ...(name === 'verified' ? [rules.verified(part)] : [])]}
          >
            <Input inputMode="numeric" autoComplete="off" style={{ width: 110 }} />
          </Form.Item>
        ))}
      </div>
    </section>
  );
}
