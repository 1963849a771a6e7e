import type { TObject } from 'typebox';
import { registry, type CollectionName } from './registry.ts';

/** The part of RxDB's schema format we use; `shared` does not depend on RxDB itself. */
export interface RxSchema {
  readonly title: string;
  readonly version: 0;
  readonly primaryKey: 'id';
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly indexes: readonly (string | readonly string[])[];
}

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly [keyword: string]: unknown;
}

/** What every RxDocument is or has of its own; a field called so cannot be read, and RxDB fails on the first document. */
const reserved: ReadonlySet<string> = new Set([
  'allAttachments',
  'close',
  'collection',
  'deleted',
  'get',
  'getAttachment',
  'getLatest',
  'incrementalModify',
  'incrementalPatch',
  'incrementalRemove',
  'incrementalUpdate',
  'isInstanceOfRxDocument',
  'modify',
  'patch',
  'populate',
  'primary',
  'primaryPath',
  'putAttachment',
  'remove',
  'revision',
  'toJSON',
  'toMutableJSON',
  'update',
]);

/**
 * An indexed field must be present in every document and, if a string, have a `maxLength`:
 * Dexie leaves a document without the field out of every query on it, silently.
 *
 * @throws Error naming the collection and the field.
 */
function assertIndexable(title: string, schema: JsonSchema, path: string): void {
  let current = schema;
  for (const key of path.split('.')) {
    const next = current.properties?.[key];
    if (!next || !current.required?.includes(key)) {
      throw new Error(`${title}: the indexed field ${path} is not required`);
    }
    current = next;
  }
  if (!['string', 'integer', 'boolean'].includes(current.type ?? '')) {
    throw new Error(`${title}: the indexed field ${path} is not a plain string, integer or boolean`);
  }
  if (current.type === 'string' && current.maxLength === undefined) {
    throw new Error(`${title}: the indexed field ${path} has no maxLength`);
  }
}

/**
 * What RxDB needs to know of a field: indexed ones whole, of the others only that they exist. RxDB refuses to open
 * a collection whose schema has changed, and a wider limit must not lock an office out of its data; a field more
 * or less does, and wants a new generation. One that documents may do without is left out: RxDB keeps whatever a
 * document carries, and older documents stay as they are. The write check uses the TypeBox schema itself.
 */
const rxProperties = (schema: JsonSchema, indexed: ReadonlySet<string>): RxSchema['properties'] =>
  Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => schema.required?.includes(name))
      .map(([name, field]) => [name, indexed.has(name) ? field : {}]),
  );

/**
 * Turns one TypeBox object into an RxDB schema (version 0: generations are counted once for all collections).
 *
 * @throws Error naming the collection and the field that RxDB could not keep
 */
export function toRxSchema(title: string, schema: TObject, indexes: RxSchema['indexes']): RxSchema {
  // TypeBox keeps its own marks in non-JSON properties; the round trip leaves plain JSON Schema.
  const plain = JSON.parse(JSON.stringify(schema)) as JsonSchema;
  const taken = Object.keys(plain.properties ?? {}).find((name) => reserved.has(name));
  if (taken !== undefined) throw new Error(`${title}: the field ${taken} is named like a part of RxDocument`);
  const indexed = ['id', ...indexes.flat()];
  for (const path of indexed) assertIndexable(title, plain, path);
  return {
    title,
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: rxProperties(plain, new Set(indexed.map((path) => path.split('.')[0] ?? path))),
    required: plain.required ?? [],
    indexes,
  };
}

export const rxSchemaOf = (name: CollectionName): RxSchema =>
  toRxSchema(name, registry[name].schema, registry[name].indexes);
