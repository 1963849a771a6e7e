import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { fillWithDefaultSettings, normalizeMangoQuery, prepareQuery, type MangoQuery } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { expect, it } from 'vitest';
import { readQuery } from '../../../renderer/data/read-query.ts';

interface Note {
  readonly id: string;
  readonly cycleId: string;
  readonly townshipCode: string;
  readonly points: number;
}

let opened = 0;

const text = { type: 'string', maxLength: 40 } as const;
const schema = fillWithDefaultSettings<Note>({
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: text, cycleId: text, townshipCode: text, points: { type: 'number' } },
  required: ['id', 'cycleId', 'townshipCode'],
  indexes: [['cycleId', 'townshipCode']],
});

async function openNotes(notes: readonly (Note & { readonly isDeleted: boolean })[]) {
  opened += 1;
  const instance = await getRxStorageDexie().createStorageInstance<Note>({
    databaseName: `query-${opened}`,
    databaseInstanceToken: 'one',
    collectionName: 'notes',
    multiInstance: false,
    devMode: false,
    options: {},
    schema,
  });
  const rows = notes.map(({ isDeleted, ...note }) => ({
    document: { ...note, _deleted: isDeleted, _rev: '1-a', _meta: { lwt: 1 }, _attachments: {} },
  }));
  expect(await instance.bulkWrite(rows, 'test')).toEqual({ error: [] });
  return instance;
}

const prepared = (query: MangoQuery<Note>) =>
  prepareQuery<Note>(
    schema,
    normalizeMangoQuery(schema, {
      ...query,
      selector: { ...query.selector, _deleted: { $eq: false } } as never,
    }),
  );

const word = fc.constantFrom('', 'a', 'ab', 'b', '2026', '张', '￿');
const anyNote = fc.record({
  id: fc.stringMatching(/^[a-c|]{1,3}$/),
  cycleId: word,
  townshipCode: word,
  points: fc.integer({ min: -2, max: 2 }),
  isDeleted: fc.boolean(),
});
const anyQuery: fc.Arbitrary<MangoQuery<Note>> = fc.oneof(
  fc.constant({ selector: {} }),
  word.map((cycleId) => ({ selector: { cycleId } })),
  fc.tuple(word, word).map(([cycleId, townshipCode]) => ({ selector: { cycleId, townshipCode } })),
  fc.tuple(word, word).map(([$gt, $lt]) => ({ selector: { cycleId: { $gt, $lt } } })),
  fc.integer({ min: -2, max: 2 }).map((points) => ({ selector: { points } })),
  word.map((cycleId) => ({ selector: { cycleId }, sort: [{ points: 'desc' as const }] })),
);

it('answers every query as RxDB does, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyNote, { selector: ({ id }) => id, maxLength: 12 }),
      fc.array(anyQuery, { minLength: 1, maxLength: 4 }),
      async (notes, queries) => {
        const instance = await openNotes(notes);
        for (const query of queries)
          expect(await readQuery(instance, prepared(query))).toEqual(await instance.query(prepared(query)));
        await instance.remove();
      },
    ),
    { numRuns: 40 },
  );
});

it('goes on where a page ends, also where many have the same place', async () => {
  const notes = Array.from({ length: 1100 }, (_, number) => ({
    id: `n${String(number).padStart(4, '0')}`,
    cycleId: '2026',
    townshipCode: '1',
    points: number,
    isDeleted: number === 1050,
  }));
  const instance = await openNotes(notes);
  const { documents } = await readQuery(instance, prepared({ selector: { cycleId: '2026' } }));
  const expected = notes.filter(({ isDeleted }) => !isDeleted).map(({ id }) => id);
  expect(documents.map(({ id }) => id)).toEqual(expected);
  await instance.remove();
});
