import type { CollectionName } from '../schema/registry.ts';

/**
 * How a field is taken apart for merging. `record`: by key, keys come and go. `object`: by field, the fields are
 * fixed. `list`: by the entries' `id`, or by their whole content where they have none.
 */
export type Shape = 'record' | 'object' | 'list';

/** The fields that two PCs may change in different places at once; every other field is one value. */
export const mergeShapes: { readonly [N in CollectionName]?: Readonly<Record<string, Shape>> } = {
  sheets: { scores: 'record', overrides: 'record', prefilled: 'list' },
  unions: { enterprise: 'object', membership: 'object', officers: 'list', changes: 'list' },
  cycles: { panel: 'list' },
  certificates: { prints: 'list' },
  orgUnits: { issuerKeys: 'list', voidNumbers: 'list', qualificationRules: 'list', courses: 'list' },
  applications: { attendance: 'list', sittings: 'list' },
};

export const shapeOf = (collection: CollectionName, field: string): Shape | null =>
  mergeShapes[collection]?.[field] ?? null;
