import type { Validator } from 'typebox/compile';
import { Compile } from 'typebox/compile';
import type { Problem } from '../../shared/lib/problem.ts';
import { documentProblems } from '../../shared/schema/check-document.ts';
import { collectionNames, registry, type CollectionName } from '../../shared/schema/registry.ts';

/** Compiled checks, thirty times as fast as the interpreted ones; a page may not run them, a server may. */
const validators = new Map<CollectionName, Validator>(
  collectionNames.map((name) => [name, Compile(registry[name].schema)]),
);

/** The first field of a document that does not fit its schema, or null. */
export function incomingProblem(collection: CollectionName, document: unknown): Problem | null {
  if (validators.get(collection)?.Check(document) === true) return null;
  return documentProblems(collection, document)[0] ?? null;
}
