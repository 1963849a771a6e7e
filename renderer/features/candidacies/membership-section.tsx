import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { computeRates } from '../../../shared/domain/rates.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { RateText } from '../../ui/rate-text.tsx';
import { ratesRuleOf } from '../../ui/rates-rule.ts';
import { useGapText } from '../../ui/use-gap-text.ts';
import styles from './candidacy.module.css';

interface MembershipSectionProps {
  readonly line: CandidacyLine;
  readonly scheme: Scheme;
}

/** The counts the rates item is computed from, and whether they are frozen. */
export function MembershipSection({ line: { membership, candidacy }, scheme }: MembershipSectionProps) {
  const { t } = useTranslation();
  const gapText = useGapText();
  const rule = ratesRuleOf(scheme);
  const rates = computeRates(membership, scheme.policies.rateDenominator);
  return (
    <section className={styles['section']}>
      <h2>{t('candidacies.one.membership')}</h2>
      {membership && <div>{t('candidacies.one.counts', { ...membership })}</div>}
      {rule && rates.kind === 'known' && (
        <div className={styles['rates']}>
          {(['join', 'verified'] as const).map((field) => (
            <span key={field}>
              {t(`rates.${field}`)} <RateText rate={rates[field]} tiers={rule.item.tiers} />
            </span>
          ))}
        </div>
      )}
      {rule && <div>{gapText(membership, rule)}</div>}
      {membership?.overReason && (
        <div>{t('candidacies.one.overReason', { reason: membership.overReason })}</div>
      )}
      <Typography.Text type="secondary">
        {candidacy.snapshotAt
          ? t('candidacies.one.frozen', { at: formatInstant(candidacy.snapshotAt) })
          : t('candidacies.one.notFrozen')}
      </Typography.Text>
    </section>
  );
}
