import { Type } from 'typebox';
import { problem, type Problem } from '../lib/problem.ts';
import { LevelSchema, type Level } from '../schema/scheme.ts';
import { duplicateCodes } from './duplicate-codes.ts';
import { formatTotal } from './format-points.ts';
import { childPath } from './json-path.ts';
import { hasShape, shapeProblems } from './shape-problems.ts';

const ListSchema = Type.Array(Type.Unknown(), { minItems: 1 });

/** The summary counts candidacies by level code beside these fields. */
const summaryFields = new Set(['ineligible', 'incomplete', 'subsidyTotal']);

function bandProblems(levels: readonly (Level | null)[], path: string): readonly Problem[] {
  const found: Problem[] = [];
  let above: number | null = null;
  for (const [index, level] of levels.entries()) {
    if (!level) continue;
    const at = childPath(childPath(path, index), 'min');
    const named = { level: level.name || level.code };
    const last = index === levels.length - 1;
    if (level.min === null) {
      if (!last) found.push(problem(at, 'SCHEME_LEVEL_FLOOR_MISPLACED', named));
      continue;
    }
    if (last) found.push(problem(at, 'SCHEME_LEVEL_NO_FLOOR', named));
    if (above !== null && level.min >= above)
      found.push(problem(at, 'SCHEME_LEVEL_ORDER', { ...named, above: formatTotal(above) }));
    above = level.min;
  }
  return found;
}

/** Nobody can be placed below the floor, so its number cannot be limited. */
const capProblems = (levels: readonly (Level | null)[], path: string): readonly Problem[] =>
  levels.flatMap((level, index) =>
    level?.ratioCap !== undefined && index === levels.length - 1
      ? [
          problem(childPath(childPath(path, index), 'ratioCap'), 'SCHEME_CAP_ON_FLOOR', {
            level: level.name || level.code,
          }),
        ]
      : [],
  );

/** Half-open bands from the highest down, without a gap, an overlap or a missing floor. */
export function validateLevels(value: unknown, path: string): readonly Problem[] {
  if (!hasShape(ListSchema, value)) return shapeProblems(ListSchema, value, path);
  const shape = value.flatMap((level, index) => shapeProblems(LevelSchema, level, childPath(path, index)));
  const levels = value.map((level) => (hasShape(LevelSchema, level) ? level : null));
  const reserved = levels.flatMap((level, index) =>
    level && summaryFields.has(level.code)
      ? [
          problem(childPath(childPath(path, index), 'code'), 'SCHEME_LEVEL_CODE_RESERVED', {
            code: level.code,
          }),
        ]
      : [],
  );
  const codes = levels.map((level, index) => ({ code: level?.code, path: childPath(path, index) }));
  return [
    ...shape,
    ...bandProblems(levels, path),
    ...capProblems(levels, path),
    ...reserved,
    ...duplicateCodes(codes),
  ];
}
