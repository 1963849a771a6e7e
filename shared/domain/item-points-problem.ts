import { problem, type Problem } from '../lib/problem.ts';
import type { Policies } from '../schema/scheme.ts';
import type { Item } from '../schema/scheme-item.ts';
import { formatPoints } from './format-points.ts';
import { canTickParts } from './part-sums.ts';
import { ratePointChoices } from './rates.ts';

const nameOf = (item: Item): string => `${item.code} ${item.name}`;

/** Above `max` and below 0 are already excluded here. */
function kindCanGive(item: Item, points: number, combine: Policies['rateCombine']): boolean {
  switch (item.kind) {
    case 'bool':
      return points === 0 || points === item.max;
    case 'scale':
      return points % item.step === 0;
    case 'tiers':
      return points === 0 || item.tiers.some((tier) => tier.points === points);
    case 'count':
      return points === item.max || points % item.unit === 0;
    case 'deduct':
      return points === 0 || (item.max - points) % item.unit === 0;
    case 'parts':
      return canTickParts(item.parts, points);
    case 'rates':
      return ratePointChoices(item, combine).includes(points);
  }
}

function unfitProblem(item: Item, points: number, path: string): Problem {
  const params = { item: nameOf(item), points: formatPoints(points), max: formatPoints(item.max) };
  switch (item.kind) {
    case 'scale':
      return problem(path, 'SCORE_OFF_STEP', { ...params, step: formatPoints(item.step) });
    case 'count':
      return problem(path, 'SCORE_OFF_UNIT', { ...params, unit: formatPoints(item.unit) });
    case 'deduct':
      return problem(path, 'SCORE_OFF_DEDUCTION', { ...params, unit: formatPoints(item.unit) });
    case 'bool':
      return problem(path, 'SCORE_ALL_OR_NOTHING', params);
    case 'tiers':
    case 'rates':
      return problem(path, 'SCORE_NO_SUCH_TIER', params);
    case 'parts':
      return problem(path, 'SCORE_NO_SUCH_PARTS', params);
  }
}

/**
 * Why these points (hundredths) cannot stand on the item, or null. Every kind refuses what it cannot give
 * (grading-contract, Scheme); for a rates item these are the points of an override.
 */
export function itemPointsProblem(
  item: Item,
  points: unknown,
  path: string,
  combine: Policies['rateCombine'] = 'both',
): Problem | null {
  const named = nameOf(item);
  if (typeof points !== 'number' || !Number.isSafeInteger(points))
    return problem(path, 'SCORE_NOT_INTEGER', { item: named });
  if (points < 0) return problem(path, 'SCORE_BELOW_ZERO', { item: named, points: formatPoints(points) });
  if (points > item.max)
    return problem(path, 'SCORE_ABOVE_MAX', {
      item: named,
      max: formatPoints(item.max),
      points: formatPoints(points),
    });
  return kindCanGive(item, points, combine) ? null : unfitProblem(item, points, path);
}
