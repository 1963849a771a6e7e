/** A part of the editor: what is shown on the right of its list of sections. */
export type Section = 'head' | 'levels' | 'policies' | `category-${number}`;

export interface Place {
  readonly section: Section;
  /** The item's place in its category, null for the section as a whole. */
  readonly item: number | null;
}

/** Where in the editor a problem of the scheme is mended, from its path (`categories[1].items[2].max`). */
export function placeOfProblem(path: string): Place {
  const [, category, item] = /^categories\[(\d+)\](?:\.items\[(\d+)\])?/.exec(path) ?? [];
  if (category !== undefined)
    return { section: `category-${Number(category)}`, item: item === undefined ? null : Number(item) };
  if (path.startsWith('levels')) return { section: 'levels', item: null };
  if (path.startsWith('policies')) return { section: 'policies', item: null };
  return { section: 'head', item: null };
}
