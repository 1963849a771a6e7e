import { isCollection } from './is-collection.ts';
import type { CollectionName } from '../schema/registry.ts';

/** Every path that a bundle may hold, the manifest aside: nothing else is looked at, and nothing leads elsewhere. */
export const bundlePath =
  /^(?:README\.md|data\/[a-zA-Z]{1,40}\.jsonl|schemas\/[a-zA-Z]{1,40}\.schema\.json|archives\/[a-z0-9-]{1,60}\.json|evidence\/[0-9a-f]{64}\.(?:jpg|png|webp|pdf))$/;

export const manifestPath = 'manifest.json';
export const readmePath = 'README.md';

export const dataPath = (collection: CollectionName): string => `data/${collection}.jsonl`;
export const schemaPath = (collection: CollectionName): string => `schemas/${collection}.schema.json`;
export const archivePath = (year: number, place: number): string => `archives/${year}-${place}.json`;

/** The collection whose documents a file holds, null for any other file. */
export function collectionOfPath(path: string): CollectionName | null {
  const [, name = ''] = /^data\/([a-zA-Z]+)\.jsonl$/.exec(path) ?? [];
  return isCollection(name) ? name : null;
}

/** The SHA-256 that a file of evidence is named by, null for any other file. */
export const evidenceOfPath = (path: string): string | null =>
  /^evidence\/([0-9a-f]{64})\./.exec(path)?.[1] ?? null;
