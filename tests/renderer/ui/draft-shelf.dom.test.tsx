import { afterEach, expect, test } from 'vitest';
import {
  closeDrafts,
  dropDraft,
  dropDrafts,
  keepDraft,
  openDrafts,
  readDraft,
} from '../../../renderer/ui/draft-shelf.ts';
import { importDataKey } from '../../../shared/crypto/data-key.ts';

const key = await importDataKey(new Uint8Array(32).fill(6));
const otherKey = await importDataKey(new Uint8Array(32).fill(7));
const objection = JSON.stringify({ name: '王五', contact: '13700137000' });
const onDisk = (): string => JSON.stringify(Object.entries(localStorage));

afterEach(() => localStorage.clear());

test('a draft lies sealed on the disk and is there again when the data are opened', async () => {
  await openDrafts(key);
  await keepDraft('a.objection', '"1"');
  const last = keepDraft('a.objection', objection);
  expect(readDraft('a.objection')).toBe(objection);
  await last;
  expect(onDisk()).toContain('gp1:');
  expect(onDisk()).not.toContain('13700137000');
  closeDrafts();
  expect(readDraft('a.objection')).toBeNull();
  await keepDraft('a.objection', '"typed while it was being locked"');
  await openDrafts(otherKey);
  expect(readDraft('a.objection')).toBeNull();
  await openDrafts(key);
  expect(readDraft('a.objection')).toBe(objection);
  dropDraft('a.objection');
  await openDrafts(key);
  expect(readDraft('a.objection')).toBeNull();
});

test('a draft of an earlier program is sealed as it is read', async () => {
  localStorage.setItem('gongping.draft.demo-1.x', objection);
  await openDrafts(key);
  expect(readDraft('demo-1.x')).toBe(objection);
  expect(onDisk()).not.toContain('13700137000');
  dropDrafts('demo-');
  expect([onDisk(), readDraft('demo-1.x')]).toEqual(['[]', null]);
});
