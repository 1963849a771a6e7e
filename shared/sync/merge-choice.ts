import type { CollectionName } from '../schema/registry.ts';
import { contentOf } from './merge-content.ts';
import { shapeOf, type Shape } from './merge-shapes.ts';
import { documentOf, splitFields, unitsOf, type Fields } from './merge-units.ts';

/** An entry that is not there; a fixed field always is, and may be null. */
const isRemoval = (shape: Shape | null, value: unknown): boolean =>
  value === null && (shape === 'record' || shape === 'list');

/**
 * The document with the value of a clash at its path. A field that cannot be taken apart any more, because it
 * has been emptied meanwhile, is begun anew with this one entry.
 */
export function withClashValue<D extends Fields>(
  collection: CollectionName,
  document: D,
  path: string,
  value: unknown,
): D {
  const field = path.split('.', 1)[0] ?? path;
  if (field === path) return { ...document, [path]: value };
  const shape = shapeOf(collection, field);
  const empty = shape === 'list' ? [] : {};
  const whole = splitFields(collection, [document]).has(field) ? document : { ...document, [field]: empty };
  const split = splitFields(collection, [whole]);
  const units = new Map(unitsOf(whole, split));
  if (isRemoval(shape, value)) units.delete(path);
  else units.set(path, value);
  return documentOf(units, split) as D;
}

/**
 * What stands at the path of a clash, in the form that clashes have: null for an entry, or a document, that is not
 * there, and for the document as a whole its content.
 */
export function clashValueAt(collection: CollectionName, document: Fields | null, path: string): unknown {
  if (!document) return null;
  if (path === '') return contentOf(document);
  return unitsOf(document, splitFields(collection, [document])).get(path) ?? document[path] ?? null;
}
