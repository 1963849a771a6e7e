import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../shared/domain/format-points.ts';
import { formatThreshold } from '../../shared/domain/format-rate.ts';
import { rateGap, type RateGap } from '../../shared/domain/rate-gap.ts';
import { computeRates, type RateCounts } from '../../shared/domain/rates.ts';
import type { RatesRule } from './rates-rule.ts';

const gapKey = ({ members, verified }: RateGap) => {
  if (members === 0) return 'rates.gapVerified';
  return verified === 0 ? 'rates.gapMembers' : 'rates.gapBoth';
};

/** Says in one line how many people are missing to the next line, or why no rate can be computed. */
export function useGapText(): (counts: RateCounts | null, rule: RatesRule) => string {
  const { t } = useTranslation();
  const goalOf = ({ points }: RateGap, { item, policies }: RatesRule): string => {
    const line = policies.rateCombine === 'both' && item.tiers.find((tier) => tier.points === points);
    return line
      ? t('rates.goalLine', { line: formatThreshold(line.rate) })
      : t('rates.goalPoints', { points: formatPoints(points) });
  };
  return (counts, rule) => {
    if (!counts) return t('rates.noData');
    const rates = computeRates(counts, rule.policies.rateDenominator);
    if (rates.kind === 'indeterminate') {
      return rates.reason === 'no-denominator' ? t('rates.noMembers') : t('rates.noEmployees');
    }
    const gap = rateGap(rule.item, counts, rule.policies);
    if (!gap) return t('rates.top');
    return t(gapKey(gap), { members: gap.members, verified: gap.verified, goal: goalOf(gap, rule) });
  };
}
