import type { CollectionName } from '../schema/registry.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { shapeOf, type Shape } from './merge-shapes.ts';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * A document as the smallest values that are merged: a path is a field's name, or `field.key` for one entry of a
 * field that is taken apart (merge-shapes). A field's name has no dot; a key may have some.
 */
export type Units = ReadonlyMap<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entryKey = (entry: unknown): string =>
  isFields(entry) && typeof entry['id'] === 'string' ? entry['id'] : canonicalJson(entry);

/** The entries of a field by key, or null when its value cannot be taken apart. */
function entriesOf(shape: Shape, value: unknown): ReadonlyMap<string, unknown> | null {
  if (shape !== 'list') return isFields(value) ? new Map(Object.entries(value)) : null;
  if (!Array.isArray(value)) return null;
  const entries = new Map(value.map((entry: unknown) => [entryKey(entry), entry]));
  // Two entries of one key would become one.
  return entries.size === value.length ? entries : null;
}

/** The fields that can be taken apart in every one of these documents. */
export function splitFields(
  collection: CollectionName,
  documents: readonly Fields[],
): ReadonlyMap<string, Shape> {
  const split = new Map<string, Shape>();
  for (const field of Object.keys(documents[0] ?? {})) {
    const shape = shapeOf(collection, field);
    if (shape && documents.every((document) => entriesOf(shape, document[field]))) split.set(field, shape);
  }
  return split;
}

export function unitsOf(document: Fields, split: ReadonlyMap<string, Shape>): Units {
  const units = new Map<string, unknown>();
  for (const [field, value] of Object.entries(document)) {
    const shape = split.get(field);
    const entries = shape && entriesOf(shape, value);
    if (entries) for (const [key, entry] of entries) units.set(`${field}.${key}`, entry);
    else units.set(field, value);
  }
  return units;
}

/** The document that these units make; the reverse of `unitsOf`. */
export function documentOf(units: Units, split: ReadonlyMap<string, Shape>): Fields {
  const document: Record<string, unknown> = {};
  for (const [field, shape] of split) {
    const entries = [...units].filter(([path]) => path.startsWith(`${field}.`));
    document[field] =
      shape === 'list'
        ? entries.map(([, entry]) => entry)
        : Object.fromEntries(entries.map(([path, entry]) => [path.slice(field.length + 1), entry]));
  }
  const whole = [...units].filter(([path]) => !split.has(path.split('.', 1)[0] ?? path));
  return { ...document, ...Object.fromEntries(whole) };
}
