import { canonicalJson } from '../lib/canonical-json.ts';
import type { CollectionName, DocumentOf } from '../schema/registry.ts';
import { wuanReference, type ReferenceDocuments } from './wuan-reference.ts';

/** Nobody wrote what comes with the program, and no PC; the time is the same everywhere, so that copies are equal. */
const released = '2026-01-01T00:00:00.000Z';
export const builtInStamp = {
  rev: 1,
  createdAt: released,
  updatedAt: released,
  updatedBy: 'system',
  deviceId: 'system',
} as const;

/** The org units and the scheme that come with the program, and the open cycle of `year`. */
export const builtInDocuments = (year: number): ReferenceDocuments => wuanReference(builtInStamp, year);

const isReference = (collection: CollectionName): collection is keyof ReferenceDocuments =>
  collection === 'orgUnits' || collection === 'schemes' || collection === 'cycles';

/** Whether a document is, to the letter, one that comes with the program. */
export function isBuiltIn(collection: CollectionName, document: DocumentOf<CollectionName>): boolean {
  if (document.updatedBy !== builtInStamp.updatedBy || !isReference(collection)) return false;
  // Only a cycle depends on the year, and its id says which.
  const known = builtInDocuments(collection === 'cycles' ? Number(document.id) : 0)[collection];
  const same = known.find(({ id }) => id === document.id);
  return same !== undefined && canonicalJson(same) === canonicalJson(document);
}
