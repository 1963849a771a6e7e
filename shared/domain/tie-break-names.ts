import type { Scheme } from '../schema/scheme.ts';
import { tieBreakOf } from './policy-defaults.ts';

/** What equals are compared by, in the scheme's own words, the first link first. A code it has no name for stays. */
export function tieBreakNames({ categories, policies }: Pick<Scheme, 'categories' | 'policies'>): string[] {
  const scored = categories.flatMap((category) => (category.kind === 'veto' ? [] : [category]));
  const named = [...scored.flatMap(({ items }) => items), ...scored];
  const names = new Map(named.map(({ code, name }) => [code, name]));
  return tieBreakOf(policies).map((code) => names.get(code) ?? code);
}
