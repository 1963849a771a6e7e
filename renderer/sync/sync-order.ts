import type { CollectionName } from '../../shared/schema/registry.ts';

/**
 * The order of the first pull: what others refer to comes first, so that the screens make sense while it runs.
 * It does not decide whether a document is accepted: the hub takes one whose parent has not arrived.
 */
export const syncOrder: readonly CollectionName[] = [
  'orgUnits',
  'schemes',
  'cycles',
  'people',
  'unions',
  'candidacies',
  'cases',
  'evidence',
  'sheets',
  'results',
  'applications',
  'certificates',
  'audit',
];

/**
 * A sheet that was returned and corrected is only accepted by a hub that knows of the return; a file that was taken
 * off meanwhile may only go before the sheet is handed in again; an announcement follows the decision before it.
 */
export const pushedBefore: { readonly [N in CollectionName]?: readonly CollectionName[] } = {
  sheets: ['cases', 'evidence'],
  cycles: ['cases'],
};

/** Collections of which one document may only be accepted after another of the same. */
export const pushedInTurn: ReadonlySet<CollectionName> = new Set<CollectionName>(['cases', 'cycles']);

const waits = (name: CollectionName): boolean => pushedBefore[name] !== undefined;

/** The order of the rows in a package, where what builds on others comes after them. */
export const packedOrder: readonly CollectionName[] = [
  ...syncOrder.filter((name) => !waits(name)),
  ...syncOrder.filter(waits),
];
