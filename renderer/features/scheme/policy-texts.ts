import i18next from 'i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { leaverMonthsOf, perPersonOf } from '../../../shared/domain/policy-defaults.ts';
import { tieBreakNames } from '../../../shared/domain/tie-break-names.ts';
import type { Policies, Scheme } from '../../../shared/schema/scheme.ts';

export interface PolicyText {
  readonly label: string;
  readonly text: string;
}

function ratesText({ rateDenominator, rateCombine }: Policies): string {
  const denominator = i18next.t(`scheme.policy.rates.${rateDenominator}`);
  const combine = i18next.t(`scheme.policy.rates.${rateCombine}`);
  return i18next.t('scheme.policy.rates.tail', { denominator, combine });
}

function monthsText({ startRule, endRule }: Policies): string {
  const start = i18next.t(`scheme.policy.months.${startRule}`);
  const end = i18next.t(`scheme.policy.months.${endRule === 'same-month' ? 'endSame' : 'endPrevious'}`);
  return i18next.t('scheme.policy.months.tail', { start, end });
}

/** How points become a total, a level and months of subsidy, in words (grading-contract, From sheets to a total). */
export function policyTexts(scheme: Pick<Scheme, 'categories' | 'policies'>): readonly PolicyText[] {
  const { policies } = scheme;
  const { missingSelf, bonusMode, bonusCap, recusal, trim, quorum } = policies;
  const t = i18next.t;
  const chain = tieBreakNames(scheme);
  return [
    { label: t('scheme.policy.missingSelf.label'), text: t(`scheme.policy.missingSelf.${missingSelf}`) },
    {
      label: t('scheme.policy.panel.label'),
      text: t(`scheme.policy.panel.${trim ? 'trimmed' : 'mean'}`, { quorum }),
    },
    { label: t('scheme.policy.recusal.label'), text: t(`scheme.policy.recusal.${recusal}`) },
    {
      label: t('scheme.policy.bonus.label'),
      text: t(`scheme.policy.bonus.${bonusMode}`, { cap: formatPoints(bonusCap) }),
    },
    { label: t('scheme.policy.rates.label'), text: ratesText(policies) },
    { label: t('scheme.policy.veto.label'), text: t('scheme.policy.veto.text') },
    { label: t('scheme.policy.rounding.label'), text: t('scheme.policy.rounding.text') },
    { label: t('scheme.policy.months.label'), text: monthsText(policies) },
    {
      label: t('scheme.policy.leaver.label'),
      text: t('scheme.policy.leaver.text', { months: leaverMonthsOf(policies) }),
    },
    {
      label: t('scheme.policy.perPerson.label'),
      text: t(`scheme.policy.perPerson.${perPersonOf(policies)}`),
    },
    ...(chain.length > 0
      ? [
          {
            label: t('scheme.policy.tieBreak.label'),
            text: t('scheme.policy.tieBreak.text', {
              chain: chain
                .map((name) => t('scheme.policy.tieBreak.link', { name }))
                .join(t('scheme.policy.tieBreak.next')),
            }),
          },
        ]
      : []),
  ];
}
