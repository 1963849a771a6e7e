import { readFileSync } from 'node:fs';
import { Value } from 'typebox/value';
import type { Static, TSchema } from 'typebox';

/** A small settings file: absent, fit for its schema, or there but of no use. */
export type JsonFile<T> =
  { readonly kind: 'absent' } | { readonly kind: 'read'; readonly value: T } | { readonly kind: 'damaged' };

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Reads and checks a file. A failure other than "not there" (permission, device) is thrown as it is. */
export function readJson<S extends TSchema>(path: string, schema: S): JsonFile<Static<S>> {
  const text = readText(path);
  if (text === null) return { kind: 'absent' };
  const value = parse(text);
  return Value.Check(schema, value) ? { kind: 'read', value } : { kind: 'damaged' };
}
