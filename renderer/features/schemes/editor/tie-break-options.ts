import type { Scheme } from '../../../../shared/schema/scheme.ts';

/** Every category and item by which equals can be compared, the categories first. */
export function tieBreakOptions({
  categories,
}: Scheme): { readonly value: string; readonly label: string }[] {
  const scored = categories.flatMap((category) => (category.kind === 'veto' ? [] : [category]));
  return [...scored, ...scored.flatMap(({ items }) => items)].map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }));
}
