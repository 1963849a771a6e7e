import { expect, test } from 'vitest';
import { dataMark } from '../../../renderer/data/data-mark.ts';
import type { LocalCopy } from '../../../renderer/data/local-copy.ts';
import type { MirrorHead } from '../../../shared/ipc/mirror.ts';

type Head = MirrorHead['collections'][number];

const sheets: Head = { collection: 'sheets', count: 3, maxLwt: 900, recent: [{ id: 'a', rev: '2-x' }] };
const people: Head = { collection: 'people', count: 1, maxLwt: 100, recent: [{ id: 'p', rev: '1-x' }] };

const markOf = (known: Head, other: Head = people): Promise<string> => {
  const copy: LocalCopy = {
    count: async () => known.count,
    maxLwt: async () => known.maxLwt,
    find: async () => [],
    readPage: async () => [],
    put: async () => undefined,
  };
  const head: MirrorHead = { head: 4, total: 4, lost: false, collections: [known, other] };
  const mirror = { head: async () => head } as unknown as Parameters<typeof dataMark>[1];
  return dataMark(new Map([['sheets', copy]]), mirror, 'any', ['sheets']);
};

test('a write changes the mark, also one that a wrong clock dates before the newest; another collection does not', async () => {
  const before = await markOf(sheets);
  expect(await markOf(sheets)).toBe(before);
  expect(await markOf({ ...sheets, count: 4 })).not.toBe(before);
  expect(await markOf({ ...sheets, maxLwt: 901 })).not.toBe(before);
  expect(await markOf({ ...sheets, recent: [{ id: 'b', rev: '2-x' }] })).not.toBe(before);
  expect(await markOf(sheets, { ...people, count: 2, maxLwt: 999 })).toBe(before);
});
