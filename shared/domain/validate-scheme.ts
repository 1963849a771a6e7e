import { Type } from 'typebox';
import { problem, type Problem } from '../lib/problem.ts';
import { frozen } from '../schema/frozen.ts';
import {
  PoliciesSchema,
  SchemeSchema,
  WeightsSchema,
  type Policies,
  type Weights,
} from '../schema/scheme.ts';
import { TalentPoolSchema } from '../schema/talent-pool.ts';
import { childPath } from './json-path.ts';
import { tieBreakOf } from './policy-defaults.ts';
import { hasShape, shapeProblems } from './shape-problems.ts';
import { validateCategories } from './validate-categories.ts';
import { validateLevels } from './validate-levels.ts';

const { id, version, name, subject, talentPool } = SchemeSchema.properties;
const HeadSchema = frozen({
  id,
  version,
  name,
  subject,
  talentPool,
  weights: WeightsSchema,
  policies: PoliciesSchema,
  levels: Type.Unknown(),
  categories: Type.Unknown(),
});

function weightProblems(weights: Weights, path: string): readonly Problem[] {
  const sum = weights.self + weights.township + weights.panel;
  return sum === 10_000 ? [] : [problem(path, 'SCHEME_WEIGHTS_SUM', { sum })];
}

function policyProblems(policies: Policies, weights: Weights, path: string): readonly Problem[] {
  const nothingLeft = policies.missingSelf === 'redistribute' && weights.township + weights.panel === 0;
  return nothingLeft ? [problem(childPath(path, 'missingSelf'), 'SCHEME_NOTHING_TO_REDISTRIBUTE')] : [];
}

const CodesSchema = Type.Array(
  frozen({ code: Type.String(), kind: Type.String(), items: Type.Array(frozen({ code: Type.String() })) }),
);

/** Each link names a category or an item that gives points, and none twice. */
function tieBreakProblems(policies: Policies, categories: unknown, path: string): readonly Problem[] {
  const chain = tieBreakOf(policies);
  if (!hasShape(CodesSchema, categories)) return [];
  const scored = categories.filter(({ kind }) => kind !== 'veto');
  const known = new Set(scored.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)]));
  return chain.flatMap((code, place) => {
    const at = childPath(path, place);
    if (!known.has(code)) return [problem(at, 'SCHEME_TIE_BREAK_UNKNOWN', { code })];
    return chain.indexOf(code) < place ? [problem(at, 'SCHEME_CODE_DUPLICATE', { code })] : [];
  });
}

const LevelCodesSchema = Type.Array(frozen({ code: Type.String() }));

function poolProblems(pool: unknown, levels: unknown, path: string): readonly Problem[] {
  if (!hasShape(TalentPoolSchema, pool) || !hasShape(LevelCodesSchema, levels)) return [];
  return levels.some(({ code }) => code === pool.level)
    ? []
    : [problem(childPath(path, 'level'), 'SCHEME_POOL_LEVEL_UNKNOWN', { level: pool.level })];
}

/**
 * Everything wrong with a scheme at once (grading-contract, Scheme): shape, weights, levels with gaps or overlaps,
 * sums of categories and duplicate codes. One mistake never hides another. An empty answer means that the value
 * is a `Scheme`.
 */
export function validateScheme(value: unknown, path: string): readonly Problem[] {
  const shape = shapeProblems(HeadSchema, value, path);
  if (typeof value !== 'object' || value === null) return shape;
  const raw: { readonly [key: string]: unknown } = { ...value };
  const found: Problem[] = [...shape];
  if (hasShape(WeightsSchema, raw['weights'])) {
    found.push(...weightProblems(raw['weights'], childPath(path, 'weights')));
    if (hasShape(PoliciesSchema, raw['policies']))
      found.push(...policyProblems(raw['policies'], raw['weights'], childPath(path, 'policies')));
  }
  if (hasShape(PoliciesSchema, raw['policies'])) {
    const at = childPath(childPath(path, 'policies'), 'tieBreak');
    found.push(...tieBreakProblems(raw['policies'], raw['categories'], at));
  }
  found.push(...poolProblems(raw['talentPool'], raw['levels'], childPath(path, 'talentPool')));
  if ('levels' in raw) found.push(...validateLevels(raw['levels'], childPath(path, 'levels')));
  if ('categories' in raw)
    found.push(...validateCategories(raw['categories'], childPath(path, 'categories')));
  return found;
}
