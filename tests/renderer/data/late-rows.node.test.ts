import type { BulkWriteRow } from 'rxdb';
import { expect, test } from 'vitest';
import { createLateRows } from '../../../renderer/data/late-rows.ts';

interface Note {
  readonly id: string;
  readonly text: string;
}

const state = (text: string, _rev: string): BulkWriteRow<Note>['document'] => ({
  id: 'a',
  text,
  _rev,
  _deleted: false,
  _meta: { lwt: 1 },
  _attachments: {},
});
const [first, second] = [state('first', '1-x'), state('second', '2-x')];
const row: BulkWriteRow<Note> = { previous: first, document: second };

/** A disk that refuses so many writes, and what it has. */
function openDisk(refusals: number) {
  const stored = new Map([['a', first]]);
  let left = refusals;
  const late = createLateRows<Note>(
    ({ id }) => id,
    async (rows) => {
      left -= 1;
      if (left >= 0) throw new Error('the disk is full');
      for (const { document } of rows) stored.set(document.id, document);
    },
  );
  return { stored, late };
}

test('what is to be written is found before it is, and only where it was asked for', async () => {
  const { stored, late } = openDisk(0);
  late.take([row]);
  expect(stored.get('a')).toBe(first);
  expect(late.over(['a'])(stored).get('a')).toBe(second);
  expect([...late.over(['b'])(new Map()).keys()]).toEqual([]);
  await late.settle();
  expect([late.isWaiting(), stored.get('a')]).toEqual([false, second]);
});

test('a state that was stored while it was read is not hidden by an earlier decision', async () => {
  const { stored, late } = openDisk(0);
  late.take([row]);
  const withLate = late.over(['a']);
  const before = new Map(stored);
  await late.settle();
  const third = state('third', '3-x');
  expect(withLate(before).get('a')).toBe(second);
  expect(withLate(new Map([['a', third]])).get('a')).toBe(third);
});

test('a write that fails is made once more, and what still fails is told and kept', async () => {
  const once = openDisk(1);
  once.late.take([row]);
  await Promise.all([once.late.settle(), once.late.settle()]);
  expect(once.stored.get('a')).toBe(second);
  const twice = openDisk(2);
  twice.late.take([row]);
  await expect(twice.late.settle()).rejects.toThrow('full');
  expect([twice.late.isWaiting(), twice.stored.get('a')]).toEqual([true, first]);
  await twice.late.settle();
  expect([twice.late.isWaiting(), twice.stored.get('a')]).toEqual([false, second]);
});
