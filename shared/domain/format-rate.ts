import { formatPoints } from './format-points.ts';
import { floorRational, type Rational } from './rational.ts';

/** A rate truncated, not rounded, to two decimals: 26/29 prints `89.65%`, so paper never contradicts the score. */
export function formatRate(rate: Rational): string {
  const hundredths = floorRational({ num: rate.num * 10_000n, den: rate.den });
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}%`;
}

/** A tier's threshold in basis points as it is printed: `9000` → `90%`, `9250` → `92.5%`. */
export const formatThreshold = (basisPoints: number): string => `${formatPoints(basisPoints)}%`;
