import type { TFunction } from 'i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { leaverMonthsOf, perPersonOf } from '../../../shared/domain/policy-defaults.ts';
import { tieBreakNames } from '../../../shared/domain/tie-break-names.ts';
import type { Policies, Scheme } from '../../../shared/schema/scheme.ts';

const choices = {
  missingSelf: ['ineligible', 'zero', 'redistribute'],
  bonusMode: ['in-sheet', 'after-weights'],
  rateDenominator: ['members', 'employees'],
  rateCombine: ['both', 'average', 'each'],
  recusal: ['own-township', 'none'],
  trim: [false, true],
  startRule: ['next-month', 'same-month'],
  endRule: ['same-month', 'previous-month'],
  perPerson: ['principal', 'each'],
} as const satisfies { readonly [P in keyof Policies]?: readonly Policies[P][] };

/** A rule that is chosen from a list. */
export type ChosenPolicy = keyof typeof choices;

export const policyChoices = (policy: ChosenPolicy): readonly (string | boolean)[] => choices[policy];

/** What a rule is called; one that the list does not know keeps its name. */
export function policyLabel(policy: string, t: TFunction): string {
  return t(`schemes.policy.${policy}`, { defaultValue: policy });
}

/** What a rule says, in a sentence. */
export function policyText(
  policy: keyof Policies,
  scheme: Pick<Scheme, 'categories' | 'policies'>,
  t: TFunction,
): string {
  const { policies } = scheme;
  const { bonusCap, quorum } = policies;
  switch (policy) {
    case 'missingSelf':
      return t(`scheme.policy.missingSelf.${policies.missingSelf}`);
    case 'bonusMode':
      return t(`scheme.policy.bonus.${policies.bonusMode}`, { cap: formatPoints(bonusCap) });
    case 'rateDenominator':
      return t(`scheme.policy.rates.${policies.rateDenominator}`);
    case 'rateCombine':
      return t(`scheme.policy.rates.${policies.rateCombine}`);
    case 'recusal':
      return t(`scheme.policy.recusal.${policies.recusal}`);
    case 'trim':
      return t(`scheme.policy.panel.${policies.trim ? 'trimmed' : 'mean'}`, { quorum });
    case 'startRule':
      return t(`scheme.policy.months.${policies.startRule}`);
    case 'endRule':
      return t(`scheme.policy.months.${policies.endRule === 'same-month' ? 'endSame' : 'endPrevious'}`);
    case 'bonusCap':
      return t('schemes.points', { points: formatPoints(bonusCap) });
    case 'quorum':
      return t('schemes.sheets', { count: quorum });
    case 'leaverMonths':
      return t('scheme.policy.leaver.text', { months: leaverMonthsOf(policies) });
    case 'perPerson':
      return t(`scheme.policy.perPerson.${perPersonOf(policies)}`);
    case 'tieBreak': {
      const chain = tieBreakNames(scheme);
      return chain.length === 0
        ? t('scheme.policy.tieBreak.none')
        : t('scheme.policy.tieBreak.text', {
            chain: chain
              .map((name) => t('scheme.policy.tieBreak.link', { name }))
              .join(t('scheme.policy.tieBreak.next')),
          });
    }
  }
}
