import { Type } from 'typebox';
import { problem, type Problem } from '../lib/problem.ts';
import { frozen } from '../schema/frozen.ts';
import { ItemSchema, itemSchemas, type Item } from '../schema/scheme-item.ts';
import { duplicateCodes } from './duplicate-codes.ts';
import { formatPoints } from './format-points.ts';
import { childPath } from './json-path.ts';
import { hasShape, shapeProblems } from './shape-problems.ts';

const KindSchema = frozen({
  kind: Type.Enum(['bool', 'scale', 'tiers', 'count', 'deduct', 'parts', 'rates']),
});

export const readItem = (value: unknown): Item | null => (hasShape(ItemSchema, value) ? value : null);

interface PointsRow {
  readonly points: number;
}

function aboveMax(item: Item, rows: readonly PointsRow[], path: string): readonly Problem[] {
  return rows.flatMap(({ points }, index) =>
    points > item.max
      ? [
          problem(childPath(childPath(path, index), 'points'), 'SCHEME_POINTS_ABOVE_MAX', {
            item: `${item.code} ${item.name}`,
            max: formatPoints(item.max),
            points: formatPoints(points),
          }),
        ]
      : [],
  );
}

/** One 小项: the shape of its kind, and tiers or 得分点 that its maximum allows. */
export function validateItem(value: unknown, path: string): readonly Problem[] {
  if (!hasShape(KindSchema, value)) return shapeProblems(KindSchema, value, path);
  const item = readItem(value);
  if (!item) return shapeProblems(itemSchemas[value.kind], value, path);
  switch (item.kind) {
    case 'tiers':
    case 'rates':
      return aboveMax(item, item.tiers, childPath(path, 'tiers'));
    case 'parts': {
      const at = childPath(path, 'parts');
      const codes = item.parts.map(({ code }, index) => ({ code, path: childPath(at, index) }));
      return [...aboveMax(item, item.parts, at), ...duplicateCodes(codes)];
    }
    case 'bool':
    case 'scale':
    case 'count':
    case 'deduct':
      return [];
  }
}
