import fc from 'fast-check';

const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    0.5,
    1e308,
    2 ** 53,
    Number.NaN,
    Infinity,
    undefined,
  ),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '\u202e',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'C:\\x',
    '=1+1',
  ),
  fc.constantFrom('2026-02-30', '9'.repeat(400), 'é'.repeat(5000), '陈'.repeat(300)),
  fc.constantFrom<unknown>([], {}, [[]], [null], deep(200)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer(),
  fc.date().map((date) => (Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString())),
);

const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '', 'id', 'kind', 'length', '0'),
  fc.string({ maxLength: 10 }),
);

interface Edit {
  readonly kind: 'replace' | 'delete' | 'rename' | 'add' | 'twice' | 'move';
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
  readonly key: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'rename', 'add', 'twice', 'move'),
  at: fc.nat(),
  other: fc.nat(),
  value: hostile,
  key,
});

type Holder = Record<string, unknown>;

interface Place {
  readonly holder: Holder;
  readonly key: string;
}

function placesOf(holder: Holder): Place[] {
  return Object.keys(holder).flatMap((name) => {
    const value = holder[name];
    const below = typeof value === 'object' && value !== null ? placesOf(value as Holder) : [];
    return [{ holder, key: name }, ...below];
  });
}

/** Also a property called `__proto__` is an own one, as JSON.parse makes it; lists have items alone. */
const put = (holder: Holder, name: string, value: unknown): void => {
  if (Array.isArray(holder) && !(Number(name) < holder.length)) return;
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
};

function remove(holder: Holder, name: string): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else delete holder[name];
}

function apply(root: Holder, { kind, at, other, value: given, key: name }: Edit): void {
  // The next edits must not reach the hostile values themselves.
  const value: unknown = structuredClone(given);
  const places = placesOf(root);
  const place = places[at % places.length];
  if (!place) return;
  const old = place.holder[place.key];
  const far = places[other % places.length];
  if (kind === 'replace') put(place.holder, place.key, value);
  else if (place.holder === root) return;
  else if (kind === 'delete') remove(place.holder, place.key);
  else if (kind === 'add') put(place.holder, name, value);
  else if (kind === 'twice' && Array.isArray(place.holder)) place.holder.push(structuredClone(old));
  else if (kind === 'move' && far) put(place.holder, place.key, structuredClone(far.holder[far.key]));
  else if (kind === 'rename') {
    remove(place.holder, place.key);
    put(place.holder, name, old);
  }
}

/** A sound value with up to three things done to it, anywhere in its tree; not always of JSON alone. */
export const mutatedJson = (samples: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(samples, fc.array(edit, { maxLength: 3 })).map(([sample, edits]) => {
    const root: Holder = { value: structuredClone(sample) };
    for (const one of edits) apply(root, one);
    return root['value'];
  });

/** What a program that writes JSON makes of any value. */
export const jsonText = (value: unknown): string => JSON.stringify(value) ?? 'null';
