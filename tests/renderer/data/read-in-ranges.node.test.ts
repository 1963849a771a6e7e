import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readInRanges } from '../../../renderer/data/read-in-ranges.ts';

const name = 'read-in-ranges';

/** Two handles on one database, one of which reads in ranges. */
async function openBoth() {
  const [plain, ranged] = [new Dexie(name), new Dexie(name)];
  ranged.use(readInRanges);
  for (const database of [plain, ranged]) database.version(1).stores({ docs: 'id' });
  return { plain: plain.table('docs'), ranged: ranged.table('docs') };
}

afterAll(() => Dexie.delete(name));

const ids = fc.array(fc.stringMatching(/^[a-c0-9|张]{1,3}$/), { maxLength: 120 });

test('many keys at once bring what each of them would bring', async () => {
  const { plain, ranged } = await openBoth();
  await fc.assert(
    fc.asyncProperty(ids, ids, async (stored, asked) => {
      await plain.clear();
      await plain.bulkPut([...new Set(stored)].map((id) => ({ id, text: `the text of ${id}` })));
      expect(await ranged.bulkGet(asked)).toEqual(await plain.bulkGet(asked));
      const near = [...stored, ...asked];
      expect(await ranged.bulkGet(near)).toEqual(await plain.bulkGet(near));
    }),
    { numRuns: 40 },
  );
});

test('a page among far more others brings its own documents', async () => {
  const { plain, ranged } = await openBoth();
  const all = Array.from({ length: 400 }, (_, number) => ({ id: `n${String(number).padStart(3, '0')}` }));
  await plain.bulkPut(all);
  const every = all.filter((_, place) => place % 10 === 0).map(({ id }) => id);
  expect(await ranged.bulkGet([...every, 'n0005'])).toEqual([...every.map((id) => ({ id })), undefined]);
});
