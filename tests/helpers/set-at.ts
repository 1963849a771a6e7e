/** A place in a JSON document: `['levels', 1, 'min']`. */
export type Place = readonly (string | number)[];

/** Takes a field away instead of setting it. */
export const removed = Symbol('removed');

/** A deep copy of a JSON document with one place set, added or removed. */
export function setAt(document: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  const copy: unknown = structuredClone(document);
  const owner = copy as Record<string | number, unknown>;
  if (rest.length > 0) owner[key] = setAt(owner[key], rest, value);
  else if (value === removed) delete owner[key];
  else Object.defineProperty(owner, key, { value, enumerable: true, writable: true, configurable: true });
  return copy;
}
