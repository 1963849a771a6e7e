import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { removeDocument } from '../../renderer/data/write-document.ts';
import { hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { pushOne, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';
import { as, create, edit, read, readAll } from './documents.ts';
import type { Client } from './open-client.ts';
import { isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const union = hubDocuments.unions();

const startPc = (device: string, syncing = true) =>
  bench.start(bench.machine(['unions'], townshipSession(device)), syncing);

/** Two PCs of one office that both have the union. */
async function twoPcs(): Promise<readonly [Client, Client]> {
  const one = await startPc('pc-1');
  await create(one, 'unions', union);
  await one.until(isIdle);
  const two = await startPc('pc-2');
  await two.until(isIdle);
  expect(await read(two, 'unions', union.id)).not.toBeNull();
  return [one, two];
}

/** Lets both edit while neither can send, then one after the other. */
async function editApart(
  [one, two]: readonly [Client, Client],
  editOne: () => Promise<unknown>,
  editTwo: () => Promise<unknown>,
): Promise<void> {
  one.machine.network.unplug();
  two.machine.network.unplug();
  await editOne();
  await editTwo();
  one.machine.network.plug();
  await one.until(isIdle);
  two.machine.network.plug();
  await two.until(isIdle);
}

const shows = (client: Client, fields: object) =>
  expect.poll(() => read(client, 'unions', union.id)).toMatchObject(fields);

test('edits of different fields on two PCs are both kept', async () => {
  const [one, two] = await twoPcs();
  await editApart(
    [one, two],
    () => edit(one, 'unions', union.id, () => ({ name: '甲公司工会' })),
    () => edit(two, 'unions', union.id, () => ({ status: 'suspended' as const })),
  );
  for (const client of [one, two]) {
    await shows(client, { name: '甲公司工会', status: 'suspended' });
    expect(client.records.clashes.all()).toEqual([]);
  }
});

test('edits of one field on two PCs: the first stands, the second waits for a person on its PC', async () => {
  const [one, two] = await twoPcs();
  await editApart(
    [one, two],
    () => edit(one, 'unions', union.id, () => ({ name: '甲公司工会' })),
    () => edit(two, 'unions', union.id, () => ({ name: '乙公司工会' })),
  );
  expect(await read(two, 'unions', union.id)).toMatchObject({ name: '甲公司工会' });
  const [clash] = two.records.clashes.all();
  expect(clash).toMatchObject({ path: 'name', mine: '乙公司工会', theirs: '甲公司工会', stands: 'theirs' });
  await two.sync.settleClash(clash!.key, 'mine');
  await two.until(({ clashes, pending }) => clashes === 0 && pending === 0);
  await shows(one, { name: '乙公司工会' });
});

test('a choice between two values is not written over a third, which the clash shows from then on', async () => {
  const [one, two] = await twoPcs();
  await editApart(
    [one, two],
    () => edit(one, 'unions', union.id, () => ({ name: '甲公司工会' })),
    () => edit(two, 'unions', union.id, () => ({ name: '乙公司工会' })),
  );
  await edit(one, 'unions', union.id, () => ({ name: '丙公司工会' }));
  await shows(two, { name: '丙公司工会' });
  const [clash] = two.records.clashes.all();
  await expect(two.sync.settleClash(clash!.key, 'mine')).rejects.toMatchObject({ code: 'CLASH_CHANGED' });
  expect(await read(two, 'unions', union.id)).toMatchObject({ name: '丙公司工会' });
  const [shown] = two.records.clashes.all();
  expect(shown).toMatchObject({
    key: clash!.key,
    mine: '乙公司工会',
    theirs: '丙公司工会',
    stands: 'theirs',
  });
  await two.sync.settleClash(clash!.key, 'mine');
  await shows(one, { name: '乙公司工会' });
  expect(two.records.clashes.all()).toEqual([]);
});

test('an edit survives that RxDB forgets how far it was', async () => {
  const [one, two] = await twoPcs();
  two.machine.network.unplug();
  await edit(two, 'unions', union.id, () => ({ name: '乙公司工会' }));
  await bench.quit(two);
  const forgotten = (await Dexie.getDatabaseNames()).filter(
    (name) => name.includes(two.machine.name) && name.includes('replication'),
  );
  expect(forgotten).toHaveLength(1);
  await Promise.all(forgotten.map((name) => Dexie.delete(name)));
  await edit(one, 'unions', union.id, () => ({ status: 'suspended' as const }));
  await one.until(isIdle);
  two.machine.network.plug();
  const again = await bench.start(two.machine);
  await again.until(isIdle);
  const shown = await read(again, 'unions', union.id);
  const kept = again.records.clashes.all().find(({ path }) => path === 'name');
  expect([shown?.name, kept?.mine]).toContain('乙公司工会');
  expect(shown?.status).toBe('suspended');
});

test('an edit of a document that went to another office is handed over, and the document goes', async () => {
  const [one, two] = await twoPcs();
  one.machine.network.unplug();
  await edit(one, 'unions', union.id, () => ({ name: '甲公司工会' }));
  const city = sessionOf('cityOperator');
  const known = await read(two, 'unions', union.id);
  const moved = { ...known!, townshipCode: neighbour };
  expect(await pushOne(testHub(bench.hub.store), city, 'unions', rowOf(city, moved, known))).toMatchObject({
    kind: 'stored',
  });
  one.machine.network.plug();
  await one.until(({ handovers }) => handovers === 1);
  await one.until(isIdle);
  expect(await read(one, 'unions', union.id)).toBeNull();
  expect(one.records.handovers.all()).toMatchObject([
    { document: { name: '甲公司工会' }, base: { name: union.name } },
  ]);
  two.sync.syncNow();
  await expect.poll(() => read(two, 'unions', union.id)).toBeNull();
  expect(two.records.handovers.all()).toEqual([]);
  // The sync goes on for everything else.
  await create(one, 'unions', hubDocuments.unions({ name: 'a2' }));
  await one.until(isIdle);
  await expect.poll(async () => (await readAll(two, 'unions')).size).toBe(1);
});

test('a refused document holds up no other, stays, survives a restart and is sent again when it is mended', async () => {
  const one = await startPc('pc-1', false);
  const foreign = as(one, { id: 'clerk-9' });
  await create(foreign, 'unions', union);
  for (const name of ['b1', 'b2', 'b3']) await create(one, 'unions', hubDocuments.unions({ name }));
  one.sync.start();
  await one.until((status) => isIdle(status) && status.refused === 1);
  expect(one.records.refusals.all()).toMatchObject([
    { documentId: union.id, code: 'STAMP_FOREIGN', params: { by: 'clerk-9' }, path: 'updatedBy', base: null },
  ]);
  const two = await startPc('pc-2');
  await two.until(isIdle);
  expect((await readAll(two, 'unions')).size).toBe(3);
  await bench.quit(one);
  const again = await bench.start(one.machine);
  again.machine.network.seen.length = 0;
  await again.until((status) => isIdle(status) && status.refused === 1);
  expect(again.machine.network.seen.filter((path) => path.endsWith('push'))).toEqual([]);
  expect(await read(again, 'unions', union.id)).toMatchObject({ updatedBy: 'clerk-9' });
  await again.sync.resend(again.records.refusals.all()[0]!);
  await again.until((status) => isIdle(status) && status.refused === 0);
  await expect.poll(() => read(two, 'unions', union.id)).not.toBeNull();
});

test('a refused edit that the hub’s next state replaces is kept as a clash', async () => {
  const [one, two] = await twoPcs();
  const foreign = as(one, { id: 'clerk-9' });
  await edit(foreign, 'unions', union.id, () => ({ name: '甲公司工会', status: 'closed' as const }));
  await one.until(({ refused }) => refused === 1);
  await edit(two, 'unions', union.id, () => ({ name: '乙公司工会' }));
  await one.until((status) => isIdle(status) && status.refused === 0 && status.clashes === 2);
  expect(await read(one, 'unions', union.id)).toMatchObject({ name: '乙公司工会', status: 'active' });
  expect(one.records.clashes.all().map(({ path, mine }) => [path, mine])).toEqual([
    ['name', '甲公司工会'],
    ['status', 'closed'],
  ]);
});

test.each([400, 413])(
  'a row that spoils every request it is in (%i) is found and the others go through',
  async (status) => {
    const one = await startPc('pc-1', false);
    one.machine.network.refuse = (body) => (body.includes('u-poison') ? status : null);
    for (let number = 0; number < 20; number += 1) {
      await create(one, 'unions', hubDocuments.unions({ name: number === 13 ? 'poison' : `c${number}` }));
    }
    one.sync.start();
    await one.until((now) => isIdle(now) && now.refused === 1);
    expect(one.records.refusals.all()).toMatchObject([{ documentId: 'u-poison' }]);
    const two = await startPc('pc-2');
    await two.until(isIdle);
    expect((await readAll(two, 'unions')).size).toBe(19);
  },
);

test('a crash between the push and its answer leaves no clash with oneself', async () => {
  const [one, two] = await twoPcs();
  one.machine.network.plan = (path) => (path.endsWith('push') ? 'unanswered' : 'none');
  await edit(one, 'unions', union.id, () => ({ name: '甲公司工会' }));
  await shows(two, { name: '甲公司工会' });
  await bench.quit(one);
  one.machine.network.plan = () => 'none';
  const again = await bench.start(one.machine, false);
  await edit(again, 'unions', union.id, () => ({ name: '丙公司工会' }));
  again.sync.start();
  await again.until(isIdle);
  expect(again.records.clashes.all()).toEqual([]);
  await shows(two, { name: '丙公司工会' });
});

test('the answer to an edit that arrived twice changes nothing', async () => {
  const [one, two] = await twoPcs();
  one.machine.network.plan = () => 'twice';
  await edit(one, 'unions', union.id, () => ({ name: '甲公司工会' }));
  await one.until(isIdle);
  await shows(two, { name: '甲公司工会' });
  expect((await read(two, 'unions', union.id))?.rev).toBe((await read(one, 'unions', union.id))?.rev);
});

test('one document begun on two PCs is one document with every entry of both', async () => {
  const [one, two] = [await startPc('pc-1', false), await startPc('pc-2', false)];
  await create(one, 'unions', { ...union, status: 'suspended' });
  await create(two, 'unions', { ...union, name: '乙公司工会' });
  one.sync.start();
  await one.until(isIdle);
  two.sync.start();
  await two.until(isIdle);
  expect(await read(two, 'unions', union.id)).toMatchObject({ name: union.name, status: 'suspended' });
  expect(two.records.clashes.all().map(({ path, mine }) => [path, mine])).toEqual([
    ['name', '乙公司工会'],
    ['status', 'active'],
  ]);
});

test('removed here and edited there: gone, and the edit can be brought back', async () => {
  const [one, two] = await twoPcs();
  await editApart(
    [one, two],
    () => removeDocument(one.store, 'unions', union.id),
    () => edit(two, 'unions', union.id, () => ({ name: '乙公司工会' })),
  );
  expect(await read(two, 'unions', union.id)).toBeNull();
  const [clash] = two.records.clashes.all();
  expect(clash).toMatchObject({ path: '', theirs: null, mine: { name: '乙公司工会' } });
  await two.sync.settleClash(clash!.key, 'mine');
  await two.until(isIdle);
  await shows(one, { name: '乙公司工会' });
});

test('another office’s document of which RxDB has forgotten where it came from is not sent', async () => {
  const one = await startPc('pc-1', false);
  const elsewhere = as(one, { orgCode: neighbour });
  const document = { ...union, townshipCode: neighbour };
  await create({ ...elsewhere, store: { ...elsewhere.store, deviceId: 'pc-9' } }, 'unions', document);
  one.sync.start();
  expect(await one.until(isIdle)).toMatchObject({ refused: 0 });
  expect(one.machine.network.seen.filter((path) => path.endsWith('push'))).toEqual([]);
});
