import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { computeRates } from '../../../shared/domain/rates.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { RateText } from '../../ui/rate-text.tsx';
import type { RatesRule } from '../../ui/rates-rule.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { useGapText } from '../../ui/use-gap-text.ts';
import { verifiedProblem, type TypedCounts } from './membership-values.ts';
import styles from './roster.module.css';

interface LiveRatesProps {
  readonly counts: TypedCounts;
  readonly rule: RatesRule;
}

/** Both rates of the numbers being typed, and how many people are missing to the next line. */
export function LiveRates({ counts, rule }: LiveRatesProps) {
  const { t } = useTranslation();
  const gapText = useGapText();
  const { employees, members, verified } = counts;
  if (employees === 0) {
    return <Alert type="warning" showIcon title={errorMessage(new AppError('EMPLOYEES_MISSING'))} />;
  }
  if (employees === null || members === null || verified === null) {
    return <Typography.Text type="secondary">{t('roster.membership.waiting')}</Typography.Text>;
  }
  const impossible = verifiedProblem(counts);
  if (impossible) return <Alert type="error" showIcon title={errorMessage(impossible)} />;
  const rates = computeRates({ employees, members, verified }, rule.policies.rateDenominator);
  return (
    <>
      {rates.kind === 'known' &&
        (['join', 'verified'] as const).map((field) => (
          <div key={field} className={styles['rate']}>
            <span>{t(`rates.${field}`)}</span>
            <strong>
              <RateText rate={rates[field]} tiers={rule.item.tiers} />
            </strong>
          </div>
        ))}
      <Typography.Text type="secondary">{gapText({ employees, members, verified }, rule)}</Typography.Text>
    </>
  );
}
