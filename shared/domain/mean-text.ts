import type { GradedResult } from '../schema/graded-result.ts';
import { exactPoints } from './exact-points.ts';
import { formatTotal } from './format-points.ts';
import { rational } from './rational.ts';

/** The panel's mean in points, null without a sheet; `…` where the decimals do not end. */
export function meanText({ sum, count }: GradedResult['panel']): string | null {
  if (count === 0) return null;
  const exact = exactPoints(rational(sum, count));
  return exact.den === '1' ? formatTotal(Number(exact.num)) : exact.text;
}
