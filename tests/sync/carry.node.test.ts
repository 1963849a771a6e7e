import 'fake-indexeddb/auto';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { removeDocument } from '../../renderer/data/write-document.ts';
import { hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { pushOne, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';
import { openStick } from './carry-by-stick.ts';
import { create, edit, read } from './documents.ts';
import type { Client } from './open-client.ts';
import { useSyncBench } from './sync-bench.ts';
import { isIdle, townshipSession } from './sessions.ts';

const bench = useSyncBench();
const union = hubDocuments.unions();
const other = hubDocuments.unions({ name: 'b' });

/** A PC without a network, and its way to the city. */
async function startFarPc() {
  const session = townshipSession('pc-far');
  const far = await bench.start(bench.machine(['unions', 'cycles'], session));
  far.machine.network.unplug();
  return { far, stick: await openStick(bench.hub, session) };
}

const startNearPc = () => bench.start(bench.machine(['unions', 'cycles'], townshipSession('pc-near')));

const settled = async (client: Client, pending: number) => {
  await client.until((status) => status.pending === pending);
  expect(client.records.refusals.all()).toEqual([]);
  expect(client.records.clashes.all()).toEqual([]);
};

test('a PC that never has a network sends, learns that all has arrived, and gets what the city has', async () => {
  const { far, stick } = await startFarPc();
  const near = await startNearPc();
  await create(near, 'unions', other);
  await near.until(isIdle);
  await create(far, 'unions', union);
  await edit(far, 'unions', union.id, () => ({ name: '甲公司工会' }));
  await settled(far, 1);
  const packed = await stick.pack(far);
  await settled(far, 1);
  expect(await stick.bring(packed)).toMatchObject({ stored: 1 });
  await stick.take(far, await stick.answer());
  await settled(far, 0);
  expect(await read(far, 'unions', other.id)).toMatchObject({ id: other.id });
  near.sync.syncNow();
  await expect.poll(() => read(near, 'unions', union.id)).toMatchObject({ name: '甲公司工会' });
});

test('edits made on the way stay, and go with the next package', async () => {
  const { far, stick } = await startFarPc();
  await create(far, 'unions', union);
  await create(far, 'unions', other);
  const packed = await stick.pack(far);
  await edit(far, 'unions', union.id, () => ({ name: '路上改的' }));
  await stick.bring(packed);
  expect(await stick.take(far, await stick.answer())).toBe(1);
  await settled(far, 1);
  expect(await read(far, 'unions', union.id)).toMatchObject({ name: '路上改的' });
  await stick.roundTrip(far);
  await settled(far, 0);
  const [stored] = await bench.hub.store.readHistory('wuan', 'unions', union.id).then((all) => all.slice(-1));
  expect(stored?.after).toContain('路上改的');
});

test('row 33: a lost package, a lost answer, one brought twice and one brought late lose and undo nothing', async () => {
  const { far, stick } = await startFarPc();
  await create(far, 'unions', union);
  const early = await stick.pack(far);
  await edit(far, 'unions', union.id, () => ({ name: '第二稿' }));
  const late = await stick.pack(far);
  await stick.bring(late);
  await expect(stick.bring(late)).rejects.toMatchObject({ code: 'PACKAGE_REPEATED' });
  await expect(stick.bring(early)).rejects.toMatchObject({ code: 'PACKAGE_STALE' });
  const lost = await stick.answer();
  const answer = await stick.answer();
  await stick.take(far, answer);
  await settled(far, 0);
  await expect(stick.take(far, answer)).rejects.toMatchObject({ code: 'PACKAGE_REPEATED' });
  await expect(stick.take(far, lost)).rejects.toMatchObject({ code: 'PACKAGE_STALE' });
  expect(await read(far, 'unions', union.id)).toMatchObject({ name: '第二稿' });
});

test('two PCs of an office, one by stick and one by network, keep both their edits', async () => {
  const { far, stick } = await startFarPc();
  const near = await startNearPc();
  await create(near, 'unions', union);
  await near.until(isIdle);
  await stick.roundTrip(far);
  await edit(near, 'unions', union.id, () => ({ status: 'suspended' as const }));
  await near.until(isIdle);
  await edit(far, 'unions', union.id, () => ({ name: '甲公司工会' }));
  await stick.roundTrip(far);
  expect(await read(far, 'unions', union.id)).toMatchObject({ name: '甲公司工会', status: 'suspended' });
  await stick.roundTrip(far);
  await settled(far, 0);
  near.sync.syncNow();
  await expect
    .poll(() => read(near, 'unions', union.id))
    .toMatchObject({ name: '甲公司工会', status: 'suspended' });
});

test('edits of one field wait for a person, as over the network', async () => {
  const { far, stick } = await startFarPc();
  const near = await startNearPc();
  await create(near, 'unions', union);
  await near.until(isIdle);
  await stick.roundTrip(far);
  await edit(near, 'unions', union.id, () => ({ name: '乙公司工会' }));
  await near.until(isIdle);
  await edit(far, 'unions', union.id, () => ({ name: '甲公司工会' }));
  await stick.roundTrip(far);
  expect(far.records.clashes.all()).toMatchObject([
    { path: 'name', mine: '甲公司工会', theirs: '乙公司工会' },
  ]);
});

test('row 35: a PC out of a backup learns by stick too what it only had of old, and is asked about its own', async () => {
  const near = await startNearPc();
  const { far, stick } = await startFarPc();
  const backup = [];
  for (const one of [union, other]) {
    await create(near, 'unions', one);
    await near.until(isIdle);
    backup.push((await read(near, 'unions', one.id))!);
    await edit(near, 'unions', one.id, () => ({ name: '备份以后改过' }));
    await edit(near, 'unions', one.id, ({ enterprise }) => ({
      enterprise: { ...enterprise, nature: '私营' },
    }));
  }
  await near.until(isIdle);
  const unsent = { ...backup[1]!, name: '只在备份里', rev: 2, updatedAt: '2026-11-01T00:00:00.000Z' };
  await far.store.database.unions.bulkInsert([backup[0]!, unsent]);
  await stick.roundTrip(far);
  expect(await read(far, 'unions', union.id)).toMatchObject({ name: '备份以后改过', rev: 3 });
  expect(await read(far, 'unions', other.id)).toMatchObject({ name: '备份以后改过', rev: 3 });
  const clashes = far.records.clashes.all().filter(({ path }) => path === 'name');
  expect(clashes).toMatchObject([{ documentId: other.id, mine: '只在备份里', theirs: '备份以后改过' }]);
  expect(far.records.clashes.all().every(({ documentId }) => documentId === other.id)).toBe(true);
});

test('an edit of a document that went to another office is handed over, and the others go through', async () => {
  const { far, stick } = await startFarPc();
  const city = sessionOf('cityOperator');
  await create(far, 'unions', union);
  await stick.roundTrip(far);
  const known = (await read(far, 'unions', union.id))!;
  const row = rowOf(city, { ...known, townshipCode: neighbour }, known);
  expect(await pushOne(testHub(bench.hub.store), city, 'unions', row)).toMatchObject({ kind: 'stored' });
  await edit(far, 'unions', union.id, () => ({ name: '划转后改的' }));
  await create(far, 'unions', other);
  await stick.roundTrip(far);
  expect(far.records.handovers.all()).toMatchObject([{ document: { name: '划转后改的' } }]);
  expect(await read(far, 'unions', union.id)).toBeNull();
  await settled(far, 0);
});

test('network and stick in turn repeat nothing and undo nothing', async () => {
  const { far, stick } = await startFarPc();
  await create(far, 'unions', union);
  const packed = await stick.pack(far);
  await stick.bring(packed);
  const answer = await stick.answer();
  far.machine.network.plug();
  await edit(far, 'unions', union.id, () => ({ name: '联网后改的' }));
  await far.until(isIdle);
  far.machine.network.unplug();
  await stick.take(far, answer);
  expect(await read(far, 'unions', union.id)).toMatchObject({ name: '联网后改的' });
  await settled(far, 0);
  far.machine.network.plug();
  await far.until(isIdle);
  await removeDocument(far.store, 'unions', union.id);
  await stick.roundTrip(far);
  await far.until(isIdle);
  const history = await bench.hub.store.readHistory('wuan', 'unions', union.id);
  expect(history).toHaveLength(3);
});

test('an answer that does not join on to what the PC has read is refused', async () => {
  const { far, stick } = await startFarPc();
  const near = await startNearPc();
  await create(near, 'unions', other);
  await near.until(isIdle);
  await stick.roundTrip(far);
  await stick.bring(await stick.pack(far));
  await bench.quit(far);
  const emptied = await bench.start(bench.machine(['unions', 'cycles'], townshipSession('pc-far')));
  emptied.machine.network.unplug();
  await expect(stick.take(emptied, await stick.answer())).rejects.toMatchObject({ code: 'PACKAGE_GAP' });
  expect(await read(emptied, 'unions', other.id)).toBeNull();
  await stick.roundTrip(emptied);
  expect(await read(emptied, 'unions', other.id)).not.toBeNull();
});

test('a package that the disk has no room for is refused in words, and taken when there is room again', async () => {
  const { far, stick } = await startFarPc();
  const near = await startNearPc();
  await create(near, 'unions', other);
  await near.until(isIdle);
  await stick.bring(await stick.pack(far));
  const takeTwice = async (name: string) => {
    const answer = await stick.answer();
    far.machine.disk.ok = false;
    await expect(stick.take(far, answer)).rejects.toMatchObject({ code: 'CARRY_NOT_STORED' });
    far.machine.disk.ok = true;
    await stick.take(far, answer);
    expect(await read(far, 'unions', other.id)).toMatchObject({ name });
  };
  await takeTwice(other.name);
  // What is here in an earlier state is placed by RxDB itself.
  await edit(near, 'unions', other.id, () => ({ name: '乙公司工会' }));
  await near.until(isIdle);
  await takeTwice('乙公司工会');
});

test('an answer by stick that is older than what the network has brought hides nothing of it', async () => {
  const near = await startNearPc();
  const far = await bench.start(bench.machine(['unions', 'cycles'], townshipSession('pc-far')));
  const stick = await openStick(bench.hub, townshipSession('pc-far'));
  await create(near, 'unions', union);
  await near.until(isIdle);
  far.sync.syncNow();
  await expect.poll(() => read(far, 'unions', union.id)).toMatchObject({ id: union.id });
  await far.until(isIdle);
  const { network } = far.machine;
  network.unplug();
  await edit(far, 'unions', union.id, () => ({ name: '甲' }));
  await stick.bring(await stick.pack(far));
  const answer = await stick.answer();
  near.sync.syncNow();
  await expect.poll(() => read(near, 'unions', union.id)).toMatchObject({ name: '甲' });
  await edit(near, 'unions', union.id, () => ({ name: '乙' }));
  await near.until(isIdle);
  // The network brings the other PC's edit, which has to wait here for the answer to this PC's own.
  const pulls = () => network.seen.filter((path) => path === '/v1/sync/unions/pull').length;
  const before = pulls();
  network.plan = (path) => (path.endsWith('/push') ? 'lost' : 'none');
  network.plug();
  far.sync.syncNow();
  await expect.poll(pulls).toBeGreaterThan(before);
  await setTimeout(300);
  network.unplug();
  await stick.take(far, answer);
  network.plan = () => 'none';
  network.plug();
  far.sync.syncNow();
  await expect.poll(() => read(far, 'unions', union.id)).toMatchObject({ name: '乙' });
  await settled(far, 0);
});
