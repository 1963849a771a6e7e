import type { Policies } from '../schema/scheme.ts';
import type { SchemeIndex } from './index-scheme.ts';
import { itemPointsProblem } from './item-points-problem.ts';

/** What becomes of points under a scheme: its item takes them, cannot give them, or is not there any more. */
export type ScoreStanding = 'fits' | 'unfit' | 'gone';

const judged = (
  index: SchemeIndex,
  code: string,
  points: number,
  rates: boolean,
  combine: Policies['rateCombine'],
): ScoreStanding => {
  const item = index.byCode.get(code)?.item;
  if (!item) return 'gone';
  if ((item.kind === 'rates') !== rates) return 'unfit';
  return itemPointsProblem(item, points, '', combine) === null ? 'fits' : 'unfit';
};

/** Given points; a computed item has none of its own. */
export const scoreStanding = (index: SchemeIndex, code: string, points: number): ScoreStanding =>
  judged(index, code, points, false, index.scheme.policies.rateCombine);

/** The points of an override, which only a computed item has. */
export const overrideStanding = (index: SchemeIndex, code: string, points: number): ScoreStanding =>
  judged(index, code, points, true, index.scheme.policies.rateCombine);
