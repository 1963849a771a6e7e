import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { applyPush } from '../../server/services/apply-push.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { pushOne, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';
import { returnCase, submission } from '../helpers/sample-documents.ts';
import { create, edit, entry, newSheet, read, readAll, score } from './documents.ts';
import type { Client } from './open-client.ts';
import { isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const union = hubDocuments.unions();

const startPc = (device: string, syncing = true) =>
  bench.start(bench.machine(['unions'], townshipSession(device)), syncing);

const unionNamed = (name: string) => hubDocuments.unions({ name });
const count = async (client: Client) => (await readAll(client, 'unions')).size;

/** Puts unions into the hub as another PC of the office would. */
async function fillHub(names: readonly string[]): Promise<void> {
  const session = townshipSession('pc-9');
  const hub = testHub(bench.hub.store);
  for (let start = 0; start < names.length; start += 500) {
    const rows = names.slice(start, start + 500).map((name) => rowOf(session, unionNamed(name)));
    await applyPush(hub, session, 'unions', rows);
  }
}

test('a log-in page in the way is named, and everything goes on behind it', async () => {
  const one = await startPc('pc-1');
  await one.until(isIdle);
  one.machine.network.plan = () => 'portal';
  await create(one, 'unions', union);
  expect(await one.until(({ phase }) => phase === 'blocked')).toMatchObject({
    problem: { code: 'NOT_A_HUB' },
    pending: 1,
  });
  one.machine.network.plan = () => 'none';
  expect(await one.until(isIdle)).toMatchObject({ problem: null, refused: 0 });
});

test('a PC that was shut out asks for a new code and goes on after it', async () => {
  const one = await startPc('pc-1');
  await one.until(isIdle);
  bench.hub.dismiss('pc-1');
  await create(one, 'unions', union);
  expect(await one.until(({ phase }) => phase === 'blocked')).toMatchObject({
    problem: { code: 'PC_SHUT_OUT' },
  });
  bench.hub.admit('pc-1', townshipSession('pc-1'));
  await one.until(isIdle);
});

test('a hub that moves to another address is found there, with what was written meanwhile', async () => {
  const one = await startPc('pc-1');
  await create(one, 'unions', union);
  await one.until(isIdle);
  await bench.hub.move();
  await edit(one, 'unions', union.id, () => ({ name: '甲公司工会' }));
  await one.until(isIdle);
  const two = await startPc('pc-2');
  await two.until(isIdle);
  expect(await read(two, 'unions', union.id)).toMatchObject({ name: '甲公司工会' });
  expect(one.records.clashes.all()).toEqual([]);
});

test('a pulled document is stored as the hub has it, in both copies', async () => {
  await fillHub(['a1']);
  const one = await startPc('pc-1');
  await one.until(isIdle);
  const document = await read(one, 'unions', union.id);
  expect(document).toEqual({ ...union, updatedBy: 'townshipOperator' });
  const [row] = one.machine.mirror.rows(one.machine.name, 'unions');
  expect(JSON.parse(row!.json)).toMatchObject(document!);
  expect(one.machine.network.seen.filter((path) => path.endsWith('push'))).toEqual([]);
});

test('the first pull tells how far it is, in the fixed order', async () => {
  await fillHub(Array.from({ length: 1100 }, (_, number) => `n${number}`));
  const [hub, session] = [testHub(bench.hub.store), townshipSession('pc-9')];
  await pushOne(hub, session, 'sheets', rowOf(session, hubDocuments.sheets()));
  const machine = bench.machine(['sheets', 'unions'], townshipSession('pc-1'));
  const one = await bench.start(machine, false);
  const told: unknown[] = [];
  const following = one.sync.status$.subscribe(({ pulls, complete }) => {
    const { documents, total } = pulls.find(({ collection }) => collection === 'unions')!;
    told.push([documents, total, complete]);
  });
  one.sync.start();
  const { pulls, complete } = await one.until(isIdle);
  following.unsubscribe();
  expect(complete).toBe(true);
  expect(told).toContainEqual([0, null, false]);
  expect(told).toContainEqual([500, 1100, false]);
  expect(told).toContainEqual([1000, 1100, false]);
  expect(pulls).toEqual([
    { collection: 'sheets', documents: 1, total: 1, done: true },
    { collection: 'unions', documents: 1100, total: 1100, done: true },
  ]);
  const asked = machine.network.seen.filter((path) => /(unions|sheets).pull/.test(path));
  expect(asked.slice(0, 3)).toEqual(['/v1/sync/unions/pull', '/v1/sync/unions/pull', '/v1/sync/unions/pull']);
  expect(asked).toContain('/v1/sync/sheets/pull');
});

test('documents that came while the disk was full are fetched again', async () => {
  await fillHub(Array.from({ length: 450 }, (_, number) => `n${number}`));
  const machine = bench.machine(['unions'], townshipSession('pc-1'));
  const one = await bench.start(machine, false);
  machine.disk.ok = false;
  one.sync.start();
  await expect.poll(() => one.store.saveStatus.current().error?.code).toBe('DISK_NEARLY_FULL');
  machine.disk.ok = true;
  await expect.poll(() => count(one)).toBe(450);
});

test('a document this program cannot read is held back, tells why, and comes in when it can be read', async () => {
  await fillHub(['a1', 'a2', 'a3']);
  await bench.hub.store.write('wuan', async (city) => {
    const stored = (await city.findByIds('unions', ['u-a2'])).get('u-a2')!;
    const newer = { ...stored.document, rev: 2, colour: '红' };
    const { deleted, sinceSeq } = stored;
    // What is kept in the history is what was pushed, so this one comes in without.
    await city.putDocuments('unions', [{ document: newer, deleted, seq: city.takeSeq(), sinceSeq }]);
  });
  const one = await startPc('pc-1');
  await one.until((status) => isIdle(status) && status.heldBack === 1);
  await expect.poll(async () => [...(await readAll(one, 'unions')).keys()]).toEqual(['u-a1', 'u-a3']);
  expect(one.records.heldBack.all()).toMatchObject([
    { documentId: 'u-a2', field: expect.stringContaining('colour') },
  ]);
  const session = townshipSession('pc-9');
  const hub = testHub(bench.hub.store);
  const newest = { ...unionNamed('a2'), rev: 3 };
  await pushOne(hub, session, 'unions', {
    newDocumentState: { ...newest, updatedBy: session.id, _deleted: false },
    assumedMasterState: { ...unionNamed('a2'), rev: 2, updatedBy: session.id, _deleted: false },
  });
  one.sync.syncNow();
  await one.until((status) => isIdle(status) && status.heldBack === 0);
  expect(await count(one)).toBe(3);
});

test('a sheet corrected after its return is sent behind the return', async () => {
  const machine = bench.machine(['cases', 'sheets'], townshipSession('pc-1'));
  const one = await bench.start(machine);
  const sheet = newSheet(union.townshipCode, 'a1');
  await create(one, 'sheets', { ...sheet, draft: false, submissions: [submission(1)] });
  await one.until(isIdle);
  machine.network.unplug();
  await create(one, 'cases', returnCase(sheet.id, 1));
  await edit(one, 'sheets', sheet.id, () => ({ draft: true }));
  await score(one, sheet.id, 'A1', entry(300));
  // The return is slow on its way, and the sheet must not overtake it.
  machine.network.plan = (path) => (path.includes('cases/push') ? 'late' : 'none');
  machine.network.plug();
  expect(await one.until(isIdle)).toMatchObject({ refused: 0, clashes: 0 });
  const two = await bench.start(bench.machine(['cases', 'sheets'], townshipSession('pc-2')));
  await two.until(isIdle);
  expect(await read(two, 'sheets', sheet.id)).toMatchObject({ draft: true, scores: { A1: entry(300) } });
});

test('stopped by hand nothing is sent; started again everything is', async () => {
  const one = await startPc('pc-1');
  await one.until(isIdle);
  await one.sync.stop();
  expect(await one.status()).toMatchObject({ phase: 'off', problem: null });
  const before = one.machine.network.seen.length;
  await create(one, 'unions', union);
  expect(one.machine.network.seen.length).toBe(before);
  one.sync.start();
  const status = await one.until(isIdle);
  expect(Date.parse(status.lastSuccessAt!)).toBeGreaterThan(0);
  expect(Math.abs(status.clockDriftMs!)).toBeLessThan(5000);
});

test('a clash that is settled by a refused write stays open', async () => {
  const machine = (device: string) => bench.machine(['cases', 'sheets'], townshipSession(device));
  const [one, two] = [await bench.start(machine('pc-1')), await bench.start(machine('pc-2'))];
  const sheet = newSheet(union.townshipCode, 'a1');
  await create(one, 'sheets', sheet);
  await one.until(isIdle);
  await expect.poll(() => read(two, 'sheets', sheet.id)).not.toBeNull();
  two.machine.network.unplug();
  await score(two, sheet.id, 'A1', entry(300));
  await edit(one, 'sheets', sheet.id, () => ({ draft: false, submissions: [submission(1)] }));
  await one.until(isIdle);
  two.machine.network.plug();
  await two.until((status) => isIdle(status) && status.clashes === 1);
  const [clash] = two.records.clashes.all();
  expect(await read(two, 'sheets', sheet.id)).toMatchObject({ draft: false, scores: {} });
  await expect(two.sync.settleClash(clash!.key, 'mine')).rejects.toMatchObject({ code: 'SHEET_LOCKED' });
  expect(two.records.clashes.all()).toHaveLength(1);
  await two.sync.settleClash(clash!.key, 'theirs');
  expect(two.records.clashes.all()).toEqual([]);
});

test('another person’s city office hears of a change at once', async () => {
  const one = await startPc('pc-1');
  const city = await bench.start(bench.machine(['unions'], sessionOf('cityOperator')));
  await city.until(isIdle);
  await one.until(isIdle);
  await create(one, 'unions', union);
  await expect.poll(() => count(city)).toBe(1);
});
