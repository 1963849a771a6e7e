import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { leaverMonthsOf, tieBreakOf } from '../../../../shared/domain/policy-defaults.ts';
import type { Policies } from '../../../../shared/schema/scheme.ts';
import styles from '../schemes.module.css';
import { AmountField } from './amount-field.tsx';
import type { SectionProps } from './editor-props.ts';
import { Labelled } from './labelled.tsx';
import { tieBreakOptions } from './tie-break-options.ts';
import { policyChoices, policyLabel, policyText, type ChosenPolicy } from '../policy-words.ts';

const chosen: readonly ChosenPolicy[] = [
  'missingSelf',
  'bonusMode',
  'rateDenominator',
  'rateCombine',
  'recusal',
  'trim',
  'startRule',
  'endRule',
  'perPerson',
];

/** How points become a total and money: one line for each rule, with its words in full. */
export function PoliciesSection({ scheme, onChange }: SectionProps) {
  const { t } = useTranslation();
  const { policies } = scheme;
  const change = (patch: Partial<Policies>, field: string) =>
    onChange({ ...scheme, policies: { ...policies, ...patch } }, field);
  return (
    <section className={styles['section']}>
      <p className={styles['note']}>{t('schemes.policiesNote')}</p>
      {chosen.map((policy) => (
        <Labelled key={policy} label={policyLabel(policy, t)}>
          <Select
            aria-label={policyLabel(policy, t)}
            value={String(policies[policy] ?? policyChoices(policy)[0])}
            options={policyChoices(policy).map((value) => ({
              value: String(value),
              label: policyText(policy, { ...scheme, policies: { ...policies, [policy]: value } }, t),
            }))}
            onChange={(text) => {
              const value = policyChoices(policy).find((choice) => String(choice) === text);
              if (value !== undefined) change({ [policy]: value }, policy);
            }}
          />
        </Labelled>
      ))}
      <Labelled label={policyLabel('tieBreak', t)}>
        <Select<string[]>
          mode="multiple"
          aria-label={policyLabel('tieBreak', t)}
          placeholder={t('scheme.policy.tieBreak.none')}
          value={[...tieBreakOf(policies)]}
          options={tieBreakOptions(scheme)}
          optionFilterProp="label"
          onChange={(tieBreak) => change({ tieBreak }, 'tieBreak')}
        />
      </Labelled>
      <div className={styles['fields']}>
        <Labelled label={policyLabel('bonusCap', t)}>
          <AmountField
            label={policyLabel('bonusCap', t)}
            value={policies.bonusCap}
            unit={t('common.points')}
            hint={t('schemes.hint.points')}
            onChange={(bonusCap) => change({ bonusCap }, 'bonusCap')}
          />
        </Labelled>
        <Labelled label={policyLabel('quorum', t)}>
          <InputNumber
            aria-label={policyLabel('quorum', t)}
            min={1}
            max={200}
            precision={0}
            value={policies.quorum}
            suffix={t('schemes.sheetsUnit')}
            onChange={(quorum) => {
              if (typeof quorum === 'number') change({ quorum }, 'quorum');
            }}
          />
        </Labelled>
        <Labelled label={policyLabel('leaverMonths', t)}>
          <InputNumber
            aria-label={policyLabel('leaverMonths', t)}
            min={0}
            max={12}
            precision={0}
            value={leaverMonthsOf(policies)}
            suffix={t('scheme.policy.leaver.unit')}
            onChange={(leaverMonths) => {
              if (typeof leaverMonths === 'number') change({ leaverMonths }, 'leaverMonths');
            }}
          />
        </Labelled>
      </div>
    </section>
  );
}
