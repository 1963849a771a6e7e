import { canonicalJson } from '../lib/canonical-json.ts';
import type { Category, Level, Policies, Scheme, Weights } from '../schema/scheme.ts';
import type { Item, VetoItem } from '../schema/scheme-item.ts';

export type AnyItem = Item | VetoItem;

/** An item and the 大项 it stands in. */
export interface PlacedItem {
  readonly item: AnyItem;
  readonly category: Category;
}

/** One difference between two schemes; `before` is null for what was added, `after` for what was taken out. */
export type SchemeChange =
  | { readonly kind: 'name'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'weight';
      readonly party: keyof Weights;
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly kind: 'policy';
      readonly policy: keyof Policies;
      /** A rule names categories and items, so that the scheme goes along. */
      readonly before: Scheme;
      readonly after: Scheme;
    }
  | { readonly kind: 'level'; readonly before: Level | null; readonly after: Level | null }
  | { readonly kind: 'category'; readonly before: Category | null; readonly after: Category | null }
  | {
      readonly kind: 'item';
      readonly before: PlacedItem | null;
      readonly after: PlacedItem | null;
      /** The fields that differ, `category` when it moved; empty for an item that came or went. */
      readonly fields: readonly string[];
    }
  /** Levels, categories or items stand in another order, and nothing else about them differs. */
  | { readonly kind: 'order'; readonly of: 'levels' | 'categories' | 'items' }
  /** A field that this list does not know by name. */
  | { readonly kind: 'other'; readonly field: string };

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** The fields in which two objects differ, those of the first before those that only the second has. */
function changedFields(before: object, after: object, known: readonly string[] = []): readonly string[] {
  const a = new Map<string, unknown>(Object.entries(before));
  const b = new Map<string, unknown>(Object.entries(after));
  const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => !known.includes(name));
  return names.filter((name) => !same(a.get(name), b.get(name)));
}

interface Coded {
  readonly code: string;
}

/** The rows of both lists by code, in the order of the newer list, those that are gone last. */
function pairs<T extends Coded>(
  before: readonly T[],
  after: readonly T[],
): (readonly [T | null, T | null])[] {
  const old = new Map(before.map((row) => [row.code, row]));
  const now = new Set(after.map(({ code }) => code));
  return [
    ...after.map((row) => [old.get(row.code) ?? null, row] as const),
    ...before.filter(({ code }) => !now.has(code)).map((row) => [row, null] as const),
  ];
}

function reordered(before: readonly Coded[], after: readonly Coded[]): boolean {
  const now = new Set(after.map(({ code }) => code));
  const old = new Set(before.map(({ code }) => code));
  const kept = before.map(({ code }) => code).filter((code) => now.has(code));
  return !same(
    kept,
    after.map(({ code }) => code).filter((code) => old.has(code)),
  );
}

const headOf = ({ items: _items, ...head }: Category): object => head;

interface PlacedRow extends PlacedItem, Coded {}

const placedItems = ({ categories }: Scheme): readonly PlacedRow[] =>
  categories.flatMap((category) => {
    const items: readonly AnyItem[] = category.items;
    return items.map((item) => ({ code: item.code, item, category }));
  });

function itemChanges(before: Scheme, after: Scheme): readonly SchemeChange[] {
  return pairs(placedItems(before), placedItems(after)).flatMap(([old, now]): SchemeChange[] => {
    if (!old || !now) return [{ kind: 'item', before: old, after: now, fields: [] }];
    const moved = old.category.code === now.category.code ? [] : ['category'];
    const fields = [...moved, ...changedFields(old.item, now.item)];
    return fields.length === 0 ? [] : [{ kind: 'item', before: old, after: now, fields }];
  });
}

function orderChanges(before: Scheme, after: Scheme): readonly SchemeChange[] {
  const turned = {
    levels: reordered(before.levels, after.levels),
    categories: reordered(before.categories, after.categories),
    items: reordered(placedItems(before), placedItems(after)),
  };
  return (['levels', 'categories', 'items'] as const)
    .filter((of) => turned[of])
    .map((of) => ({ kind: 'order', of }));
}

const namedFields = ['id', 'version', 'name', 'weights', 'policies', 'levels', 'categories'];
const policyNames = (policies: Policies): readonly (keyof Policies)[] =>
  Object.keys(policies) as (keyof Policies)[];

/** Everything in which two versions of a scheme, or two schemes, differ, apart from what they are called by. */
export function diffSchemes(before: Scheme, after: Scheme): readonly SchemeChange[] {
  const parties = ['self', 'township', 'panel'] as const;
  const policies = [...new Set([...policyNames(before.policies), ...policyNames(after.policies)])];
  return [
    ...(before.name === after.name
      ? []
      : [{ kind: 'name', before: before.name, after: after.name } as const]),
    ...changedFields(before, after, namedFields).map((field) => ({ kind: 'other', field }) as const),
    ...parties
      .filter((party) => before.weights[party] !== after.weights[party])
      .map(
        (party) =>
          ({ kind: 'weight', party, before: before.weights[party], after: after.weights[party] }) as const,
      ),
    ...pairs(before.levels, after.levels)
      .filter(([old, now]) => !same(old, now))
      .map(([old, now]) => ({ kind: 'level', before: old, after: now }) as const),
    ...policies
      .filter((policy) => !same(before.policies[policy], after.policies[policy]))
      .map((policy) => ({ kind: 'policy', policy, before, after }) as const),
    ...pairs(before.categories, after.categories)
      .filter(([old, now]) => !same(old && headOf(old), now && headOf(now)))
      .map(([old, now]) => ({ kind: 'category', before: old, after: now }) as const),
    ...itemChanges(before, after),
    ...orderChanges(before, after),
  ];
}
