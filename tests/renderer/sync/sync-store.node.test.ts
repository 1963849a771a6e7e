import 'fake-indexeddb/auto';
import { firstValueFrom } from 'rxjs';
import { expect, test } from 'vitest';
import { openSyncDatabase } from '../../../renderer/sync/sync-database.ts';
import { openSyncStore } from '../../../renderer/sync/sync-store.ts';
import { importDataKey, type DataKey } from '../../../shared/crypto/data-key.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import type { Clash } from '../../../shared/sync/merge-clash.ts';
import { sampleSheet } from '../../helpers/sample-documents.ts';

const key = await importDataKey(new Uint8Array(32).fill(3));
const open = (name: string, withKey: DataKey | null = key) =>
  openSyncStore(openSyncDatabase(name), systemClock, withKey);
const clash = (mine: unknown, theirs: unknown, path = 'opinion'): Clash => ({
  path,
  mine,
  theirs,
  mineBy: 'clerk-1',
  theirsBy: 'clerk-2',
  stands: 'theirs',
});

test('what is noted is there after a restart', async () => {
  const store = await open('restart');
  const sheet = { ...sampleSheet(), _deleted: false };
  const about = { collection: 'sheets', documentId: sheet.id } as const;
  await store.refusals.put({
    ...about,
    code: 'SHEET_LOCKED',
    params: {},
    path: '',
    document: sheet,
    base: null,
  });
  await store.addClashes('sheets', sheet.id, [clash('甲', '乙')]);
  await store.noteSent('sheets', [sheet]);
  await store.writeNote('lastSuccessAt', '2026-11-22T08:00:00.000Z');
  store.close();
  const again = await open('restart');
  expect(again.refusals.get(`sheets/${sheet.id}`)).toMatchObject({ code: 'SHEET_LOCKED', document: sheet });
  expect(await firstValueFrom(again.clashes.all$)).toMatchObject([{ mine: '甲' }]);
  expect(again.wasSent('sheets', sheet)).toBe(true);
  expect(again.wasSent('sheets', { ...sheet, rev: 2 })).toBe(false);
  expect(await again.readNote('lastSuccessAt')).toBe('2026-11-22T08:00:00.000Z');
  await again.forgetSent('sheets', [sheet.id]);
  expect(again.wasSent('sheets', sheet)).toBe(false);
});

test('an answer for some of the documents that were sent together leaves the others noted', async () => {
  const store = await open('partly');
  const sent = ['s1', 's2', 's3'].map((id) => ({ ...sampleSheet({ id }), _deleted: false }));
  await store.noteSent('sheets', sent);
  await store.forgetSent('sheets', ['s2']);
  store.close();
  const again = await open('partly');
  expect(sent.map((sheet) => again.wasSent('sheets', sheet))).toEqual([true, false, true]);
});

test('a value that loses twice is one clash, another value in the same place is another', async () => {
  const store = await open('twice');
  await store.addClashes('sheets', 's1', [clash('甲', '乙')]);
  await store.addClashes('sheets', 's1', [clash('甲', '丙'), clash('丁', '丙')]);
  expect(store.clashes.all().map(({ mine, theirs }) => [mine, theirs])).toEqual([
    ['甲', '丙'],
    ['丁', '丙'],
  ]);
});

test('the log shows its last 500 events, newest first, and keeps few more', async () => {
  const { log } = await open('log');
  for (let number = 1; number <= 555; number += 1) await log.add('pulled', { number });
  const events = await firstValueFrom(log.events$);
  expect(events).toHaveLength(500);
  expect([events.at(0)?.params, events.at(-1)?.params]).toEqual([{ number: 555 }, { number: 56 }]);
  expect(await openSyncDatabase('log').events.count()).toBe(505);
});

test('records of an earlier program are sealed, and nothing of their values is left on the disk', async () => {
  const phone = '13800138000';
  const plain = await open('sealed', null);
  await plain.addClashes('people', 'person-a', [clash(phone, '13900139000', 'phone')]);
  plain.close();
  const rows = async () => {
    const database = openSyncDatabase('sealed');
    const all = JSON.stringify(await database.clashes.toArray());
    database.close();
    return all;
  };
  expect(await rows()).toContain(phone);
  const store = await open('sealed');
  expect(store.clashes.all()).toMatchObject([{ mine: phone, documentId: 'person-a' }]);
  await store.addClashes('people', 'person-a', [clash('13700137000', '13900139000', 'phone')]);
  store.close();
  expect(await rows()).not.toMatch(/1\d{10}|person-a/);
  const again = await open('sealed');
  const [first, second] = again.clashes.all();
  expect(new Set([first?.mine, second?.mine])).toEqual(new Set(['13700137000', phone]));
  await again.clashes.remove(first?.key ?? '');
  again.close();
  const last = await open('sealed');
  expect(last.clashes.all()).toEqual([second]);
  last.close();
  const foreign = await open('sealed', await importDataKey(new Uint8Array(32).fill(4)));
  expect(foreign.clashes.all()).toEqual([]);
  foreign.close();
  expect((await open('sealed')).clashes.all()).toEqual([second]);
});
