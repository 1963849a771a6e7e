import type { Part } from '../../../../shared/schema/scheme-item.ts';
import type { GivenScore } from '../editor/given-score.ts';

/** The ticked 得分点 of an entry; one that knows only its points has all of them when the points say so. */
export function tickedCodes(parts: readonly Part[], given: GivenScore | null): ReadonlySet<string> {
  if (!given || given.points === null) return new Set();
  const full = parts.reduce((sum, part) => sum + part.points, 0);
  if (given.parts.length === 0 && given.points === full) return new Set(parts.map(({ code }) => code));
  return new Set(given.parts);
}
