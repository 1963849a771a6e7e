import type { Spread } from '../../../shared/sync/meeting.ts';

type Candidate = Spread['candidates'][number];

/** How far the highest total is from the lowest, in hundredths of a point; null with fewer than two. */
export interface SpreadRange {
  readonly highest: number;
  readonly lowest: number;
  readonly gap: number;
}

export function spreadOf({ totals }: Pick<Candidate, 'totals'>): SpreadRange | null {
  if (totals.length < 2) return null;
  const points = totals.map((total) => total.points);
  const [highest, lowest] = [Math.max(...points), Math.min(...points)];
  return { highest, lowest, gap: highest - lowest };
}

/** Those whom the panel sees most differently come first: they are talked about. */
export const widestFirst = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((a, b) => (spreadOf(b)?.gap ?? -1) - (spreadOf(a)?.gap ?? -1));
