import 'fake-indexeddb/auto';
import { getAssumedMasterState } from 'rxdb';
import { beforeEach, expect, test } from 'vitest';
import { collectionOf } from '../../renderer/data/collection-of.ts';
import { createIntake, type Intake } from '../../renderer/sync/intake.ts';
import { replicateCollection } from '../../renderer/sync/replicate-collection.ts';
import { standingContext } from '../../renderer/sync/carry/quiet-context.ts';
import type { Checkpoint, WireDocument } from '../../shared/sync/protocol.ts';
import { applyPush } from '../../server/services/apply-push.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { rowOf, testHub } from '../helpers/test-hub.ts';
import { create, edit, read, readAll } from './documents.ts';
import type { Client } from './open-client.ts';
import { isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const unions = Array.from({ length: 520 }, (_, number) => hubDocuments.unions({ name: `n${number}` }));
const wire = (document: (typeof unions)[number], fields: object = {}): WireDocument<'unions'> => ({
  ...document,
  deviceId: 'pc-9',
  ...fields,
  _deleted: false,
});
/** What has come to the hub since it was filled. */
const newAtHub = () =>
  bench.hub.store.readChanges(townshipSession('pc-1').cityId, {
    collection: 'unions',
    scope: { kind: 'all' },
    after: unions.length,
    limit: 9,
  });

/** Puts all unions into the hub as another PC of the office would. */
async function fillHub(): Promise<void> {
  const session = townshipSession('pc-9');
  for (let start = 0; start < unions.length; start += 500) {
    const rows = unions.slice(start, start + 500).map((document) => rowOf(session, document));
    await applyPush(testHub(bench.hub.store), session, 'unions', rows);
  }
}

test('a first pull that is still being stored is not asked for once more, and nothing of it is sent back', async () => {
  await fillHub();
  const one = await bench.start(bench.machine(['unions'], townshipSession('pc-1')));
  const { seen } = one.machine.network;
  await expect.poll(() => seen).toContain('/v1/sync/heads');
  await one.until(isIdle);
  expect(seen.filter((path) => path.startsWith('/v1/sync/unions/'))).toEqual(
    Array(2).fill('/v1/sync/unions/pull'),
  );
});

test('a first pull that is cut off between two pages is gone on with, and changes nothing at the hub', async () => {
  await fillHub();
  const machine = bench.machine(['unions'], townshipSession('pc-1'));
  const cut = await bench.start(machine, false);
  let asked = 0;
  machine.network.plan = (path) => (path.endsWith('/unions/pull') && (asked += 1) > 1 ? 'lost' : 'none');
  cut.sync.start();
  await cut.until(({ phase, pulls: [pulled] }) => phase === 'offline' && pulled?.documents === 500);
  await bench.quit(cut);
  machine.network.plan = () => 'none';
  const one = await bench.start(machine);
  await one.until(isIdle);
  expect((await readAll(one, 'unions')).size).toBe(520);
  expect(machine.mirror.rows(machine.name, 'unions')).toHaveLength(520);
  expect(await newAtHub()).toEqual([]);
  // It knows what the hub has: an edit is one, and not a clash of two.
  await edit(one, 'unions', unions[7]!.id, () => ({ name: '甲公司工会' }));
  expect(await one.until(isIdle)).toMatchObject({ refused: 0, clashes: 0 });
  expect(await newAtHub()).toHaveLength(1);
});

test('after a first pull the next start asks from where it ended', async () => {
  await fillHub();
  const machine = bench.machine(['unions'], townshipSession('pc-1'));
  const first = await bench.start(machine);
  await first.until(isIdle);
  await bench.quit(first);
  const second = await bench.start(machine);
  await second.until(isIdle);
  const [{ documents } = { documents: -1 }] = (await second.status()).pulls;
  expect(documents).toBe(0);
});

test('what this PC made before the first pull is kept beside it, and sent', async () => {
  await fillHub();
  const one = await bench.start(bench.machine(['unions'], townshipSession('pc-1')), false);
  const own = hubDocuments.unions({ name: 'own' });
  const both = { ...unions[510]!, name: '本机填写' };
  await create(one, 'unions', own);
  await create(one, 'unions', both);
  one.sync.start();
  await one.until(({ phase, pending }) => phase === 'idle' && pending === 0);
  expect((await readAll(one, 'unions')).size).toBe(521);
  const clashes = one.records.clashes.all();
  expect(clashes.map(({ documentId }) => documentId)).toContain(both.id);
  expect(clashes.map(({ mine }) => mine)).toContain('本机填写');
});

let one: Client;
let intake: Intake<Checkpoint>;
let state: Parameters<typeof createIntake>[0]['internal'];
const stored: string[] = [];
const reached: Checkpoint[] = [];
const page = (documents: readonly WireDocument<'unions'>[], seq: number) => ({
  documents,
  checkpoint: { seq },
});

beforeEach(async () => {
  one = await bench.start(bench.machine(['unions'], townshipSession('pc-1')), false);
  const replication = await replicateCollection(
    standingContext(
      { store: one.store, records: one.records, hub: null as never, patience: { first: 5, most: 5 } },
      new AbortController().signal,
    ),
    'unions',
  );
  state = replication.internal()!;
  stored.length = 0;
  reached.length = 0;
  intake = createIntake({
    internal: state,
    deviceId: 'pc-1',
    isWithRxdb: (id) => id === 'taken',
    onStored: ({ id }) => stored.push(id),
    reach: async (checkpoint) => void reached.push(checkpoint),
  });
});

test('leaves to RxDB what is here in another state, and says nowhere that the hub was read past it', async () => {
  const [fresh, here, later] = [unions[0]!, unions[1]!, unions[2]!];
  await create(one, 'unions', here);
  await intake.take(page([wire(fresh), wire(here, { name: '别处填写', rev: 2 })], 2));
  await intake.take(page([wire(later)], 3));
  await intake.settle();
  expect(intake.left().map(({ id }) => id)).toEqual([here.id]);
  expect(stored).toEqual([fresh.id, later.id]);
  expect(reached).toEqual([]);
  expect(await read(one, 'unions', here.id)).toMatchObject({ name: here.name });
});

test('a document made here while a page is on its way is not overwritten', async () => {
  await intake.take(page([wire(unions[0]!)], 1));
  await intake.settle();
  await create(one, 'unions', unions[3]!);
  // Nothing was here a page ago, so nothing is looked for.
  await intake.take(page([wire(unions[2]!), wire(unions[3]!, { name: '别处填写' })], 3));
  await intake.settle();
  expect(intake.left().map(({ id }) => id)).toEqual([unions[3]!.id]);
  expect(await read(one, 'unions', unions[3]!.id)).toMatchObject({ name: unions[3]!.name });
  expect(reached).toEqual([{ seq: 1 }]);
});

test('a later state follows the earlier one into RxDB’s hands', async () => {
  const [first, taken] = [unions[0]!, { ...unions[1]!, id: 'taken' }];
  intake.leave([wire(first)]);
  await intake.take(page([wire(first, { rev: 2 }), wire(taken)], 2));
  await intake.settle();
  expect(intake.left().map(({ id, rev }) => [id, rev])).toEqual([
    [first.id, 2],
    ['taken', taken.rev],
  ]);
  expect((await readAll(one, 'unions')).size).toBe(0);
});

test('what a crash has left stored without its mark is marked, unless it is of this PC', async () => {
  const [theirs, ours] = [wire(unions[0]!), wire(unions[1]!, { deviceId: 'pc-1' })];
  const asHere = (document: WireDocument) => ({
    document: { ...document, _rev: '', _meta: { lwt: 0 }, _attachments: {} },
  });
  const { storageInstance } = collectionOf(one.store.database, 'unions');
  await storageInstance.bulkWrite([asHere(theirs), asHere(ours)] as never, 'test');
  await intake.take(page([theirs, ours], 2));
  await intake.settle();
  expect(intake.left().map(({ id }) => id)).toEqual([ours.id]);
  expect(Object.keys(await getAssumedMasterState(state, [theirs.id, ours.id]))).toEqual([theirs.id]);
});

test('storing that fails is told, and nothing after it is taken for reached', async () => {
  one.machine.disk.ok = false;
  await intake.take(page([wire(unions[0]!)], 1));
  await expect(intake.settle()).rejects.toMatchObject({ code: 'DISK_NEARLY_FULL' });
  one.machine.disk.ok = true;
  await intake.take(page([wire(unions[1]!)], 2)).catch(() => undefined);
  await expect(intake.settle()).rejects.toMatchObject({ code: 'DISK_NEARLY_FULL' });
  expect(reached).toEqual([]);
});
