import { problem, type Problem } from '../lib/problem.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { ScoredItem } from '../schema/scheme-item.ts';
import { itemPointsProblem } from './item-points-problem.ts';
import { parsePoints } from './parse-points.ts';

/**
 * What a rater does on the form: types points, says yes or no, picks a tier by its place (null for none), counts
 * pieces or findings, or ticks 得分点.
 */
export type ItemInput =
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'tier'; readonly index: number | null }
  | { readonly kind: 'pieces'; readonly count: number }
  | { readonly kind: 'parts'; readonly codes: readonly string[] };

const unfit = (item: ScoredItem): Result<number, Problem> =>
  err(problem(item.code, 'SCORE_INPUT_UNFIT', { item: `${item.code} ${item.name}` }));

function pointsOfPieces(item: ScoredItem, count: number): Result<number, Problem> {
  if ((item.kind !== 'count' && item.kind !== 'deduct') || !Number.isSafeInteger(count) || count < 0)
    return unfit(item);
  // Compared before multiplying, so that a mistyped huge count stays exact.
  const most = Math.ceil(item.max / item.unit);
  const given = count >= most ? item.max : count * item.unit;
  return ok(item.kind === 'count' ? given : item.max - given);
}

function pointsOfParts(item: ScoredItem, codes: readonly string[]): Result<number, Problem> {
  if (item.kind !== 'parts') return unfit(item);
  const ticked = new Set(codes);
  const known = item.parts.filter((part) => ticked.has(part.code));
  return known.length === ticked.size ? ok(known.reduce((sum, part) => sum + part.points, 0)) : unfit(item);
}

function givenPoints(item: ScoredItem, input: ItemInput): Result<number, Problem> {
  switch (input.kind) {
    case 'points':
      return ok(input.points);
    case 'text':
      return parsePoints(input.text);
    case 'yes-no':
      return item.kind === 'bool' ? ok(input.yes ? item.max : 0) : unfit(item);
    case 'tier': {
      if (item.kind !== 'tiers') return unfit(item);
      const tier = input.index === null ? { points: 0 } : item.tiers[input.index];
      return tier ? ok(tier.points) : unfit(item);
    }
    case 'pieces':
      return pointsOfPieces(item, input.count);
    case 'parts':
      return pointsOfParts(item, input.codes);
  }
}

/** The points (hundredths) of one entry, or at once the problem that names the item; its path is the item's code. */
export function scoreItem(item: ScoredItem, input: ItemInput): Result<number, Problem> {
  const given = givenPoints(item, input);
  if (!given.ok) return err({ ...given.error, path: item.code });
  const wrong = itemPointsProblem(item, given.value, item.code);
  return wrong ? err(wrong) : given;
}
