import { App, Button, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { useLastYear } from '../../data/use-last-year.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { DraftNotice } from '../../ui/draft-notice.tsx';
import type { RatesRule } from '../../ui/rates-rule.ts';
import { YearChange } from '../../ui/year-change.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import { useMendField } from '../../ui/use-mend-field.ts';
import { EnterpriseRows } from './enterprise-rows.tsx';
import { LiveRates } from './live-rates.tsx';
import {
  membershipOfValues,
  needsReason,
  summedValues,
  typedCounts,
  valuesOfMembership,
  type MembershipValues,
} from './membership-values.ts';
import styles from './roster.module.css';
import { useMembershipRules } from './use-membership-rules.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface MembershipTabProps {
  readonly union: EnterpriseUnion;
  readonly rule: RatesRule;
  readonly mayEdit: boolean;
}

const countFields = ['employees', 'members', 'verified'] as const;

/** 会员情况: three numbers of one day, with both rates while they are typed. */
export function MembershipTab({ union, rule, mayEdit }: MembershipTabProps) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const { message } = App.useApp();
  const { busy, run } = useCommand();
  const cutoff = useCycle()?.cutoff ?? '';
  const [form] = Form.useForm<MembershipValues>();
  useMendField(form);
  const draft = useFormDraft<MembershipValues>(`${store.actor.id}.membership.${union.id}`);
  const rules = useMembershipRules();
  const before = useLastYear(useCycle())?.countsOf(union.id) ?? null;
  const saved = valuesOfMembership(union.membership, cutoff);
  const typed: MembershipValues = { ...saved, ...draft.restored, ...Form.useWatch([], form) };
  const isJoint = typed.parts.length > 0;
  const counts = typedCounts(summedValues(typed));
  const read = () => ({ ...saved, ...form.getFieldsValue(true) });
  const readSums = () => summedValues(read());
  const label = (field: Exclude<keyof MembershipValues, 'parts'>) => t(`roster.membership.${field}`);
  const save = async () => {
    const membership = membershipOfValues(read());
    if (!membership) return;
    if (await run(() => repositories.unions.saveMembership(union.id, membership))) {
      draft.drop();
      void message.success(t('roster.saved'));
    }
  };
  const drop = () => {
    draft.drop();
    form.setFieldsValue(saved);
  };
  return (
    <OwnForm<MembershipValues>
      form={form}
      layout="vertical"
      disabled={!mayEdit}
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={{ ...saved, ...draft.restored }}
      onValuesChange={(_, all) => draft.keep({ ...saved, ...all })}
      onFinish={() => void save()}
    >
      {draft.restored && <DraftNotice onDrop={drop} />}
      <div className={styles['split']}>
        <div>
          <Form.Item
            name="asOf"
            label={label('asOf')}
            rules={[dateRule(label('asOf'), true)]}
            extra={cutoff && t('roster.membership.asOfHint', { cutoff })}
          >
            <DateInput />
          </Form.Item>
          {!isJoint &&
            countFields.map((field) => (
              <Form.Item
                key={field}
                name={field}
                label={label(field)}
                dependencies={field === 'verified' ? ['members'] : []}
                rules={[rules.count(field), ...(field === 'verified' ? [rules.verified(read)] : [])]}
                extra={
                  <>
                    {before && (
                      <div>
                        {t('roster.membership.lastYear')}
                        <YearChange before={before[field]} now={counts?.[field] ?? null} format={String} />
                      </div>
                    )}
                    {field === 'employees' && t('roster.membership.employeesHint')}
                  </>
                }
              >
                <Input inputMode="numeric" autoComplete="off" style={{ width: 150 }} />
              </Form.Item>
            ))}
          {union.enterprise.kind !== 'site' && mayEdit && !isJoint && (
            <Typography.Paragraph type="secondary">{t('roster.parts.hint')}</Typography.Paragraph>
          )}
          {union.enterprise.kind !== 'site' && <EnterpriseRows values={typed} read={read} />}
          {needsReason(counts) && (
            <Form.Item
              name="overReason"
              label={label('overReason')}
              dependencies={['members', 'employees']}
              rules={[rules.reason(readSums)]}
            >
              <Input.TextArea rows={2} maxLength={500} placeholder={t('roster.membership.overHint')} />
            </Form.Item>
          )}
        </div>
        <aside className={styles['rates']} aria-label={t('roster.membership.live')} aria-live="polite">
          <LiveRates counts={counts} rule={rule} />
        </aside>
      </div>
      {mayEdit && (
        <div className={styles['footer']}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('common.save')}
          </Button>
          <Typography.Text type="secondary">{t('roster.membership.frozen')}</Typography.Text>
        </div>
      )}
    </OwnForm>
  );
}
