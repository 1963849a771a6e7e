/**
 * The one JSON text of a value: keys sorted by code unit, no white space. Equal values give equal texts, so that
 * texts and their hashes can be compared in place of values.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? sorted(inner) : inner,
  );
}

const sorted = (object: object): object =>
  // A null prototype, so that a key named __proto__ stays an ordinary key.
  Object.entries(object)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .reduce<Record<string, unknown>>(
      (copy, [key, value]) => {
        copy[key] = value;
        return copy;
      },
      Object.create(null) as Record<string, unknown>,
    );
