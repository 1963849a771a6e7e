import type { ScoredCategory, Scheme } from '../schema/scheme.ts';
import type { Item, RatesItem, VetoItem } from '../schema/scheme-item.ts';

/** `code`, `computed` and `bonus` repeat what item and category say: sums over a cycle ask for them millions of times. */
export interface IndexedItem {
  readonly item: Item;
  readonly category: ScoredCategory;
  readonly code: string;
  readonly computed: boolean;
  readonly bonus: boolean;
}

/** A scheme laid out for looking things up by code; codes are unique once it is valid. */
export interface SchemeIndex {
  readonly scheme: Scheme;
  /** Every item that gives points, in the order of the scheme. */
  readonly items: readonly IndexedItem[];
  readonly byCode: ReadonlyMap<string, IndexedItem>;
  readonly ratesItems: readonly RatesItem[];
  readonly vetoItems: ReadonlyMap<string, VetoItem>;
}

const indexItem = (item: Item, category: ScoredCategory): IndexedItem => ({
  item,
  category,
  code: item.code,
  computed: item.kind === 'rates',
  bonus: category.kind === 'bonus',
});

export function indexScheme(scheme: Scheme): SchemeIndex {
  const items = scheme.categories.flatMap((category) =>
    category.kind === 'veto' ? [] : category.items.map((item) => indexItem(item, category)),
  );
  const vetoes = scheme.categories.flatMap((category) => (category.kind === 'veto' ? category.items : []));
  return {
    scheme,
    items,
    byCode: new Map(items.map((entry) => [entry.item.code, entry])),
    ratesItems: items.flatMap(({ item }) => (item.kind === 'rates' ? [item] : [])),
    vetoItems: new Map(vetoes.map((item) => [item.code, item])),
  };
}
