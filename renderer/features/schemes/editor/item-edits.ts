import type { Category } from '../../../../shared/schema/scheme.ts';
import type { Item, ItemKind, VetoItem } from '../../../../shared/schema/scheme-item.ts';

/** The item with another kind: its words and its maximum stay, what only the old kind had goes. */
export function itemOfKind(item: Item, kind: ItemKind): Item {
  const { code, name, source, max, rule, evidence, basis, group } = item;
  const words = {
    ...(rule !== undefined && { rule }),
    ...(evidence !== undefined && { evidence }),
    ...(basis !== undefined && { basis }),
    ...(group !== undefined && { group }),
  };
  const head = { code, name, source, max, ...words };
  switch (kind) {
    case 'bool':
      return { ...head, kind };
    case 'scale':
      return { ...head, kind, step: 50 };
    case 'count':
    case 'deduct':
      return { ...head, kind, unit: 100 };
    case 'tiers':
      return { ...head, kind, tiers: [{ points: max, text: '' }] };
    case 'parts':
      return { ...head, kind, parts: [{ code: `${code}a`, name: '', points: max }] };
    case 'rates':
      return { ...head, kind, tiers: [{ op: '>=', rate: 9000, points: max }] };
  }
}

/** Fields that say where an item comes from, or how it is proved, and not what it asks. */
const besides: ReadonlySet<string> = new Set(['source', 'basis', 'evidence']);

/** An item whose text was changed is the city's own: nobody shall take it for the words of the article. */
export const asLocal = <T extends Item | VetoItem>(before: VetoItem, next: T, field: string): T =>
  before.source === 'article' && !besides.has(field) ? { ...next, source: 'local' } : next;

/** A code that no item has: the category's letter and the next number. */
export function freeCode(category: Category, categories: readonly Category[]): string {
  const taken = new Set(categories.flatMap(({ items }) => items.map(({ code }) => code)));
  let number = category.items.length + 1;
  while (taken.has(`${category.code}${number}`)) number += 1;
  return `${category.code}${number}`;
}

export const newVetoItem = (code: string): VetoItem => ({ code, name: '', source: 'local' });

export const newItem = (code: string): Item => ({
  code,
  name: '',
  kind: 'bool',
  max: 100,
  source: 'local',
});

/** The category with one item more at its end. */
export function withNewItem(category: Category, code: string): Category {
  return category.kind === 'veto'
    ? { ...category, items: [...category.items, newVetoItem(code)] }
    : { ...category, items: [...category.items, newItem(code)] };
}

/** The category with another item in the place of one; null takes it out. */
export function withItem(category: Category, place: number, item: Item | VetoItem | null): Category {
  if (category.kind === 'veto') {
    const items = category.items.flatMap((known, index) => (index === place ? (item ?? []) : known));
    return { ...category, items };
  }
  const items = category.items.flatMap((known, index) => {
    if (index !== place) return known;
    return item && 'kind' in item ? item : [];
  });
  return { ...category, items };
}
