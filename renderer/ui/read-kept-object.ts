type Kept = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What this browser has kept as JSON; null for whatever else has become of it, on which no screen may fail. */
export function readKeptObject(text: string | null): Kept | null {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
