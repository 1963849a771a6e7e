import type { ExactPoints } from '../../shared/domain/exact-points.ts';
import { formatTotal } from '../../shared/domain/format-points.ts';

/** Exact points with both decimals where hundredths hold them, `4.80`; otherwise cut and marked, `88.8947…`. */
export const exactText = ({ num, den, text }: ExactPoints): string =>
  den === '1' ? formatTotal(Number(num)) : text;
