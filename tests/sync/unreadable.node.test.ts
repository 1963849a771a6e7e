import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { dexiePrefix } from '../../renderer/data/generations.ts';
import type { Person } from '../../shared/schema/person.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { create, edit, read } from './documents.ts';
import type { Client, Machine } from './open-client.ts';
import { isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const phone = '13912345678';
const [broken, whole] = ['a', 'b'].map((name): Person => ({ ...hubDocuments.people({ name }), phone })) as [
  Person,
  Person,
];
const startPc = (device: string) => bench.start(bench.machine(['people'], townshipSession(device)));

/** Changes records of one table of IndexedDB, as a damaged disk may. */
async function damage<T>(database: string, table: string, change: (record: T) => T | null): Promise<void> {
  const dexie = await new Dexie(database).open();
  const records = (await dexie.table<T>(table).toArray()).map(change);
  await dexie.table(table).bulkPut(records.filter((record) => record !== null));
  dexie.close();
}

/** The sealed telephone number of the one person in the place of the other's. */
async function breakSeal({ name }: Machine): Promise<void> {
  const database = `${dexiePrefix(name)}0--people`;
  let other = '';
  await damage<Person>(database, 'docs', (row) => {
    if (row.id === whole.id) other = row.phone;
    return null;
  });
  expect(other).toMatch(/^gp1:/u);
  await damage<Person>(database, 'docs', (row) => (row.id === broken.id ? { ...row, phone: other } : null));
}

/** A PC that has both from the hub, one of them with a broken seal. */
async function damagedPc(): Promise<{ readonly one: Client; readonly two: Client }> {
  const two = await startPc('pc-2');
  await create(two, 'people', broken);
  await create(two, 'people', whole);
  await two.until(isIdle);
  const first = await startPc('pc-1');
  await first.until(isIdle);
  await bench.quit(first);
  await breakSeal(first.machine);
  const one = await bench.start(first.machine);
  await one.until(isIdle);
  expect(await read(one, 'people', broken.id)).toMatchObject({ phone: '—' });
  return { one, two };
}

test('one value that does not open holds up no other, either way, and is had from the hub again', async () => {
  const { one, two } = await damagedPc();
  await edit(two, 'people', broken.id, () => ({ name: '新名' }));
  await edit(two, 'people', whole.id, () => ({ name: '另名' }));
  await expect.poll(() => read(one, 'people', whole.id)).toMatchObject({ name: '另名', phone });
  await edit(one, 'people', whole.id, () => ({ phone: '13700001111' }));
  await one.until(isIdle);
  await expect.poll(() => read(two, 'people', whole.id)).toMatchObject({ phone: '13700001111' });
  // It waits, and does not ask for the same over and over.
  const asked = () => one.machine.network.seen.filter((path) => path.endsWith('/people/pull')).length;
  await one.until(isIdle);
  const before = asked();
  for (let turn = 0; turn < 20; turn += 1) await one.sync.recount();
  expect(asked()).toBe(before);
  await one.sync.fetchAgain(['people']);
  expect(await read(one, 'people', broken.id)).toMatchObject({ name: '新名', phone });
  expect(one.store.unreadable.of('people', broken.id)).toEqual([]);
  // It is the hub's state, and is known as such: an edit is one, and no clash.
  await edit(one, 'people', broken.id, () => ({ phone: '13600002222' }));
  expect(await one.until(isIdle)).toMatchObject({ refused: 0, clashes: 0 });
  await expect
    .poll(() => read(two, 'people', broken.id))
    .toMatchObject({ name: '新名', phone: '13600002222' });
});

test('the same state, with nothing newer at the hub, is had again', async () => {
  const { one } = await damagedPc();
  await one.sync.fetchAgain(['people']);
  expect(await read(one, 'people', broken.id)).toMatchObject({ phone });
  await one.until(isIdle);
  expect(one.machine.network.seen.filter((path) => path.endsWith('push'))).toEqual([]);
});

test('row 42: what something else has changed on the disk is had from the hub again', async () => {
  const first = await startPc('pc-1');
  await create(first, 'people', broken);
  await create(first, 'people', whole);
  await first.until(isIdle);
  await bench.quit(first);
  await damage<Person>(`${dexiePrefix(first.machine.name)}0--people`, 'docs', (row) => ({
    ...row,
    name: '王五',
  }));
  const one = await bench.start(first.machine);
  await one.until(isIdle);
  one.store.doubts.update({
    documents: [{ collection: 'people', documentId: broken.id, isMendable: false }],
  });
  await one.sync.fetchAgain(['people']);
  expect(await read(one, 'people', broken.id)).toMatchObject({ name: broken.name, phone });
  // What nobody has found fault with stays, and what the hub gave is no longer doubtful.
  expect(await read(one, 'people', whole.id)).toMatchObject({ name: '王五' });
  expect(one.store.doubts.has('people', broken.id)).toBe(false);
  expect(await one.until(isIdle)).toMatchObject({ refused: 0, clashes: 0 });
});

test('an edit that the hub has not had is not given up for an older state', async () => {
  const one = await startPc('pc-1');
  await create(one, 'people', broken);
  await create(one, 'people', whole);
  await one.until(isIdle);
  one.machine.network.unplug();
  await edit(one, 'people', broken.id, () => ({ name: '未发送' }));
  await bench.quit(one);
  await breakSeal(one.machine);
  const again = await bench.start(one.machine);
  one.machine.network.plug();
  await again.until((status) => isIdle(status) && status.refused === 1);
  expect(again.records.refusals.all()).toMatchObject([
    { documentId: broken.id, code: 'SEALED_UNREADABLE', path: 'phone', base: { name: broken.name } },
  ]);
  await again.sync.fetchAgain(['people']);
  expect(await read(again, 'people', broken.id)).toMatchObject({ name: '未发送', phone: '—' });
  await edit(again, 'people', broken.id, () => ({ phone: '13700001111' }));
  await again.until((status) => isIdle(status) && status.refused === 0);
  expect(again.records.clashes.all()).toEqual([]);
  const two = await startPc('pc-2');
  await two.until(isIdle);
  expect(await read(two, 'people', broken.id)).toMatchObject({ name: '未发送', phone: '13700001111' });
});

test('records of the sync that do not open are counted, and the others are there', async () => {
  const one = await startPc('pc-1');
  const clash = { mineBy: 'a', theirsBy: 'b', stands: 'theirs', theirs: 1 } as const;
  for (const [id, path] of [
    [broken.id, 'name'],
    [whole.id, 'phone'],
  ] as const)
    await one.records.addClashes('people', id, [{ ...clash, path, mine: 2 }]);
  await bench.quit(one);
  let first = true;
  await damage<{ sealed: string }>(`${one.machine.name}-sync`, 'clashes', (record) => {
    const isFirst = first;
    first = false;
    return isFirst ? { ...record, sealed: `${record.sealed.slice(0, -4)}AAAA` } : null;
  });
  const again = await bench.start(one.machine);
  expect(again.sync.brokenRecords).toBe(1);
  expect(again.records.clashes.all()).toHaveLength(1);
  await again.until(isIdle);
});
