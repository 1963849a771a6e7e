import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { computeRates } from '../../../../shared/domain/rates.ts';
import type { Policies } from '../../../../shared/schema/scheme.ts';
import type { RatesItem } from '../../../../shared/schema/scheme-item.ts';
import type { Membership } from '../../../../shared/schema/union.ts';
import { RateText } from '../../../ui/rate-text.tsx';
import { useGapText } from '../../../ui/use-gap-text.ts';
import styles from './inputs.module.css';

interface RatesReadoutProps {
  readonly item: RatesItem;
  readonly counts: Membership | null;
  readonly policies: Policies;
}

function KnownRates({ item, counts, policies }: RatesReadoutProps & { readonly counts: Membership }) {
  const { t } = useTranslation();
  const gapText = useGapText();
  const rates = computeRates(counts, policies.rateDenominator);
  if (rates.kind === 'indeterminate') return null;
  const lines = [
    { name: 'join', rate: rates.join, part: counts.members, whole: counts.employees },
    {
      name: 'verified',
      rate: rates.verified,
      part: counts.verified,
      whole: counts[policies.rateDenominator],
    },
  ] as const;
  return (
    <>
      <div>
        {lines.map(({ name, rate, part, whole }) => (
          <div key={name} className={styles['rate']}>
            <span>{t(`scoreSheet.rates.${name}`)}</span>
            <span>{t('scoreSheet.rates.count', { part, whole })}</span>
            <RateText rate={rate} tiers={item.tiers} />
          </div>
        ))}
      </div>
      {counts.members > counts.employees && (
        <Typography.Text type="warning">
          {t('scoreSheet.rates.capped', { reason: counts.overReason ?? t('common.none') })}
        </Typography.Text>
      )}
      <div>{gapText(counts, { item, policies })}</div>
    </>
  );
}

/** Both rates with their counts, the lines they reach, and how few people are missing to the next one. */
export function RatesReadout({ item, counts, policies }: RatesReadoutProps) {
  const { t } = useTranslation();
  const rates = computeRates(counts, policies.rateDenominator);
  if (rates.kind === 'known' && counts) {
    return (
      <>
        <KnownRates item={item} counts={counts} policies={policies} />
        <Typography.Text type="secondary">
          {t('scoreSheet.rates.asOf', { date: counts.asOf })}
        </Typography.Text>
      </>
    );
  }
  const why = rates.kind === 'indeterminate' ? rates.reason : 'no-snapshot';
  return (
    <>
      <Typography.Text type="warning" strong>
        {t('scoreSheet.rates.none')}
      </Typography.Text>
      <div>{t(`scoreSheet.rates.why.${why}`)}</div>
    </>
  );
}
