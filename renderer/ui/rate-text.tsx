import { theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatRate, formatThreshold } from '../../shared/domain/format-rate.ts';
import type { Rational } from '../../shared/domain/rational.ts';
import type { RateTier } from '../../shared/schema/scheme-item.ts';
import { rateStanding, type RateStanding } from './rate-standing.ts';

interface RateTextProps {
  readonly rate: Rational;
  readonly tiers: readonly RateTier[];
}

function useStandingColor(): (standing: RateStanding | null) => string {
  const { token } = theme.useToken();
  return (standing) => {
    if (standing?.kind === 'below') return token.colorWarning;
    return standing?.top ? token.colorSuccess : token.colorText;
  };
}

/** A rate, truncated, with the line it reaches or misses: `89.65% 未达90%`. */
export function RateText({ rate, tiers }: RateTextProps) {
  const { t } = useTranslation();
  const colorOf = useStandingColor();
  const standing = rateStanding(rate, tiers);
  return (
    <span style={{ color: colorOf(standing), whiteSpace: 'nowrap' }}>
      {formatRate(rate)}
      {standing && (
        <span style={{ fontSize: 12, marginInlineStart: 6 }}>
          {t(`rates.${standing.kind}`, { line: formatThreshold(standing.line.rate) })}
        </span>
      )}
    </span>
  );
}
