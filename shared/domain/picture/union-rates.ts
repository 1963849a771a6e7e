import { minRational, type Rational } from '../rational.ts';
import { computeRates, reachesTier } from '../rates.ts';
import type { PictureUnion, PictureYear } from './picture-year.ts';

/** Both rates of one union, exact, null without counts. */
export interface UnionRates {
  readonly union: PictureUnion;
  readonly join: Rational | null;
  readonly verified: Rational | null;
  /** The place among the year's lines of the highest one that both rates reach, their number below all; null without rates. */
  readonly band: number | null;
}

/** Where the lower of the two rates stands. Compared as integers, never as a percentage. */
export function unionRates(
  { lines, denominator }: Pick<PictureYear, 'lines' | 'denominator'>,
  union: PictureUnion,
): UnionRates {
  const rates = computeRates(union.counts, denominator);
  if (rates.kind === 'indeterminate') return { union, join: null, verified: null, band: null };
  const { join, verified } = rates;
  const lower = minRational(join, verified);
  const reached = lines.findIndex((line) => reachesTier(lower, line));
  return { union, join, verified, band: reached < 0 ? lines.length : reached };
}
