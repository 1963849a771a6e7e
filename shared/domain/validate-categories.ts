import { Type } from 'typebox';
import { problem, type Problem } from '../lib/problem.ts';
import { frozen } from '../schema/frozen.ts';
import { ScoredCategorySchema, VetoCategorySchema, type ScoredCategory } from '../schema/scheme.ts';
import { VetoItemSchema, type Item } from '../schema/scheme-item.ts';
import { duplicateCodes } from './duplicate-codes.ts';
import { formatPoints } from './format-points.ts';
import { childPath } from './json-path.ts';
import { hasShape, shapeProblems } from './shape-problems.ts';
import { readItem, validateItem } from './validate-item.ts';

const ListSchema = Type.Array(Type.Unknown(), { minItems: 1 });
const ItemsSchema = Type.Array(Type.Unknown());
const KindSchema = frozen({ kind: Type.Enum(['base', 'bonus', 'veto']) });
const { code, name, kind, max } = ScoredCategorySchema.properties;
const ScoredHeadSchema = frozen({ code, name, kind, max, items: ItemsSchema });
const VetoHeadSchema = frozen({ ...VetoCategorySchema.properties, items: ItemsSchema });

const codeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;

function sumProblems(
  category: Pick<ScoredCategory, 'code' | 'name' | 'max'>,
  items: readonly (Item | null)[],
  path: string,
): readonly Problem[] {
  // A malformed item has no maximum to add; its own problem is told instead of a wrong sum.
  const whole = items.filter((item) => item !== null);
  if (whole.length < items.length) return [];
  const sum = whole.reduce((points, item) => points + item.max, 0);
  return sum === category.max
    ? []
    : [
        problem(childPath(path, 'max'), 'SCHEME_CATEGORY_SUM', {
          category: `${category.code} ${category.name}`,
          max: formatPoints(category.max),
          sum: formatPoints(sum),
        }),
      ];
}

function validateCategory(value: unknown, path: string): readonly Problem[] {
  if (!hasShape(KindSchema, value)) return shapeProblems(KindSchema, value, path);
  const head = value.kind === 'veto' ? VetoHeadSchema : ScoredHeadSchema;
  const shape = shapeProblems(head, value, path);
  if (!('items' in value) || !Array.isArray(value.items)) return shape;
  const items: readonly unknown[] = value.items;
  const at = (index: number) => childPath(childPath(path, 'items'), index);
  if (value.kind === 'veto')
    return [...shape, ...items.flatMap((item, index) => shapeProblems(VetoItemSchema, item, at(index)))];
  const found = [...shape, ...items.flatMap((item, index) => validateItem(item, at(index)))];
  if (hasShape(ScoredHeadSchema, value)) found.push(...sumProblems(value, items.map(readItem), path));
  return found;
}

function codeRows(categories: readonly unknown[], path: string) {
  return categories.flatMap((category, index) => {
    if (typeof category !== 'object' || category === null || !('items' in category)) return [];
    const items: unknown = category.items;
    if (!Array.isArray(items)) return [];
    const at = childPath(childPath(path, index), 'items');
    return items.map((item: unknown, place) => ({ code: codeOf(item), path: childPath(at, place) }));
  });
}

/** 大项 and their 小项: shapes by kind, sums to each maximum, and no code twice; item codes are unique in the scheme. */
export function validateCategories(value: unknown, path: string): readonly Problem[] {
  if (!hasShape(ListSchema, value)) return shapeProblems(ListSchema, value, path);
  const categoryCodes = value.map((category, index) => ({
    code: codeOf(category),
    path: childPath(path, index),
  }));
  return [
    ...value.flatMap((category, index) => validateCategory(category, childPath(path, index))),
    ...duplicateCodes(categoryCodes),
    ...duplicateCodes(codeRows(value, path)),
  ];
}
