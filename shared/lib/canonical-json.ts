/** Fields that are `undefined` are left out, as `JSON.stringify` does. */
function objectText(object: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(value)}`;
  }
  return `{${text}}`;
}

/**
 * The one JSON text of a value: keys sorted by code unit, no white space. Equal values give equal texts, so that
 * texts and their hashes can be compared in place of values.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return objectText(value as Readonly<Record<string, unknown>>);
}
