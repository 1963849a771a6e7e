import fc from 'fast-check';
import { Type, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { collectionNames, registry } from '../../../shared/schema/registry.ts';
import { surelyFits } from '../../../shared/schema/surely-fits.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import { setAt, type Place } from '../../helpers/set-at.ts';

/** Every place in a value, its own among them. */
function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...place, key]))];
}

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('2026-11-02T08:00:00.000Z', '130481100', '', '😀'.repeat(45), 'é'.repeat(700)),
);
const values = fc.oneof(
  texts,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, [], {}, ['x'], { a: 1 }, [[]]),
  fc.dictionary(texts, fc.oneof(texts, fc.integer(), fc.constant(null)), { maxKeys: 3 }),
);

describe.each(collectionNames)('%s', (name) => {
  const { schema } = registry[name];
  const document = hubDocuments[name]();
  const fits = surelyFits(schema);

  it('is sure of an ordinary document', () => {
    expect(fits(document)).toBe(true);
  });

  it('is never sure of what the interpreter refuses', () => {
    const places = placesIn(document);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.option(texts), values, (place, extra, value) => {
        const changed = setAt(document, extra === null ? place : [...place.slice(0, -1), extra], value);
        expect(!fits(changed) || Value.Check(schema, changed)).toBe(true);
      }),
      // A scheme has thousands of places, and the interpreter takes long for it.
      { numRuns: name === 'schemes' ? 10 : 300 },
    );
  });
});

it('is sure of fields that a schema leaves open, and of no other', () => {
  const open = Type.Object({ _deleted: Type.Boolean() });
  expect(surelyFits(open)({ _deleted: false, id: 'a' })).toBe(true);
  expect(surelyFits(open)({ _deleted: 'no', id: 'a' })).toBe(false);
  const numbers = Type.Object({}, { additionalProperties: Type.Integer() });
  expect(surelyFits(numbers)({ id: 'a' })).toBe(false);
});

it.each<readonly [string, TSchema, unknown]>([
  ['a format', Type.String({ format: 'date' }), '2026-01-01'],
  ['a multiple', Type.Integer({ multipleOf: 5 }), 5],
  ['distinct items', Type.Array(Type.Integer(), { uniqueItems: true }), [1]],
  ['an intersection', Type.Intersect([Type.Object({}), Type.Object({})]), {}],
])('is not sure where a schema asks for %s', (_what, schema, value) => {
  expect(Value.Check(schema, value)).toBe(true);
  expect(surelyFits(schema)(value)).toBe(false);
});
