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

/** The org units and the schemes that come with the program, and the open cycle of `year`. */
export const builtInDocuments = (year: number): ReferenceDocuments => wuanReference(builtInStamp, year);

const isReference = (collection: CollectionName): collection is keyof ReferenceDocuments =>
  collection === 'orgUnits' || collection === 'schemes' || collection === 'cycles';

/** The document of this id as it comes with the program, which every copy of it began as; null for any other. */
export function builtInDocument(collection: CollectionName, id: string): DocumentOf<CollectionName> | null {
  if (!isReference(collection)) return null;
  // Only a cycle depends on the year, and its id says which.
  const known = builtInDocuments(collection === 'cycles' ? Number(id) : 0)[collection];
  return known.find((one) => one.id === id) ?? null;
}

/** Whether a document is, to the letter, one that comes with the program. */
export function isBuiltIn(collection: CollectionName, document: DocumentOf<CollectionName>): boolean {
  if (document.updatedBy !== builtInStamp.updatedBy) return false;
  const same = builtInDocument(collection, document.id);
  return same !== null && canonicalJson(same) === canonicalJson(document);
}
