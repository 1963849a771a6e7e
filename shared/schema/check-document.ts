import { Value } from 'typebox/value';
import { misfitOf } from '../lib/error-texts/misfit-words.ts';
import { problem, type Problem } from '../lib/problem.ts';
import { collectionNames, registry, type CollectionName } from './registry.ts';
import { surelyFits, type SurelyFits } from './surely-fits.ts';

const checks = new Map<CollectionName, SurelyFits>(
  collectionNames.map((name) => [name, surelyFits(registry[name].schema)]),
);

/**
 * Every field of a document that does not fit its schema, as `DOCUMENT_INVALID` with the field's path.
 * Uses TypeBox's interpreter: the compiled checks need eval, which the page's policy forbids.
 */
export function documentProblems(collection: CollectionName, document: unknown): Problem[] {
  const { schema } = registry[collection];
  if (checks.get(collection)?.(document) || Value.Check(schema, document)) return [];
  return Value.Errors(schema, document).map((error) => {
    const field = error.instancePath.slice(1).replaceAll('/', '.');
    const limit = 'limit' in error.params ? error.params.limit : undefined;
    const named = field === '' ? collection : `${collection}.${field}`;
    return problem(field, 'DOCUMENT_INVALID', { field: named, reason: misfitOf(error.keyword, limit) });
  });
}
