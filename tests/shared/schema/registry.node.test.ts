import { Type, type TSchema } from 'typebox';
import { describe, expect, it } from 'vitest';
import { documentProblems } from '../../../shared/schema/check-document.ts';
import {
  assertGapless,
  migrateDocument,
  migrations,
  type Migration,
} from '../../../shared/schema/migrations.ts';
import { collectionNames, registry } from '../../../shared/schema/registry.ts';
import { rxSchemaOf, toRxSchema } from '../../../shared/schema/to-rx-schema.ts';
import { sampleSheet } from '../../helpers/sample-documents.ts';

const step = (to: number): Migration => ({
  to,
  date: '2026-11-22',
  up: (_collection, document) => ({ ...document, seen: [...((document['seen'] as number[]) ?? []), to] }),
});

const make = (field: TSchema) => Type.Object({ id: Type.String({ maxLength: 9 }), field });

describe('the registry', () => {
  it('stays within the 13 collections of the free RxDB', () => {
    expect(collectionNames.length).toBeLessThanOrEqual(13);
  });

  it.each(collectionNames)('turns %s into an RxDB schema whose indexed fields are all present', (name) => {
    const schema = rxSchemaOf(name);
    for (const field of registry[name].indexes.flat()) expect(schema.required).toContain(field);
    expect(schema.properties['id']?.maxLength).toBeGreaterThan(0);
  });

  it('refuses an optional, a nullable and an unbounded index', () => {
    expect(() => toRxSchema('x', make(Type.Optional(Type.String({ maxLength: 9 }))), ['field'])).toThrow(
      'not required',
    );
    expect(() => toRxSchema('x', make(Type.Union([Type.String(), Type.Null()])), ['field'])).toThrow(
      'not a plain',
    );
    expect(() => toRxSchema('x', make(Type.String()), ['field'])).toThrow('maxLength');
    expect(() => toRxSchema('x', make(Type.String()), ['field.inner'])).toThrow('not required');
  });

  it('refuses a field that is named like a part of RxDocument', () => {
    const schema = Type.Object({ id: Type.String({ maxLength: 9 }), collection: Type.String() });
    expect(() => toRxSchema('x', schema, [])).toThrow('collection');
  });

  it('tells RxDB of a field that it exists and no more, so that a wider limit locks nobody out', () => {
    const limited = (maxLength: number) => toRxSchema('x', make(Type.String({ maxLength })), []);
    expect(limited(10)).toEqual(limited(20));
    expect(Object.keys(limited(10).properties)).toEqual(['id', 'field']);
  });

  it('names every field that does not fit', () => {
    expect(documentProblems('sheets', sampleSheet())).toEqual([]);
    const wrong = { ...sampleSheet(), rev: 0, party: 'mayor', extra: true };
    const paths = documentProblems('sheets', wrong).map((one) => one.path);
    expect(paths).toEqual(expect.arrayContaining(['rev', 'party']));
  });
});

describe('migrations', () => {
  it('lead without a gap to the generation of this program', () => {
    expect(() => assertGapless(migrations)).not.toThrow();
  });

  it('refuse a gap, a double step and a short chain', () => {
    expect(() => assertGapless([step(2), step(4)], 4)).toThrow('leads to 4, not 3');
    expect(() => assertGapless([step(2), step(2)], 3)).toThrow('leads to 2, not 3');
    expect(() => assertGapless([step(2)], 3)).toThrow('end at generation 2');
  });

  it('run from the stored generation on, in order', () => {
    const chain = [step(2), step(3), step(4)];
    expect(migrateDocument(chain, 2, 'people', { id: 'p' })).toEqual({ id: 'p', seen: [3, 4] });
    expect(migrateDocument(chain, 4, 'people', { id: 'p' })).toEqual({ id: 'p' });
    const dropping: Migration = { ...step(2), up: () => null };
    expect(migrateDocument([dropping, step(3)], 1, 'people', { id: 'p' })).toBeNull();
  });
});
