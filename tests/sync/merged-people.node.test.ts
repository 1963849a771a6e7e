import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { followMerge, mergePeople, unmergePeople } from '../../renderer/data/merge-people.ts';
import { factsOf, lateFacts } from '../../shared/domain/person-merge.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { officer } from '../helpers/sample-office.ts';
import { pushOne, rowOf, testHub } from '../helpers/test-hub.ts';
import { create, edit, read } from './documents.ts';
import type { Client } from './open-client.ts';
import { citySession, isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const kept = { ...hubDocuments.people({ name: 'one' }), phone: '13800000001' };
const twice = { ...hubDocuments.people({ name: 'two' }), education: '大专' };
const union = { ...hubDocuments.unions(), officers: [officer('a1', twice.id)] };
const candidacy = { ...hubDocuments.candidacies(), personId: twice.id };
const cycle = hubDocuments.cycles();

const startPc = (device: string) =>
  bench.start(
    bench.machine(
      ['cycles', 'people', 'unions', 'candidacies', 'applications', 'audit'],
      townshipSession(device),
    ),
  );

const reason = '本人确认是同一人';
const order = {
  survivorId: kept.id,
  loserId: twice.id,
  facts: { ...factsOf(kept), education: '大专' },
  reason,
};

/** Two PCs of one office that both have both records, and what names the second. */
async function twoPcs(): Promise<readonly [Client, Client]> {
  await pushOne(testHub(bench.hub.store), citySession, 'cycles', rowOf(citySession, cycle));
  const one = await startPc('pc-1');
  await one.until(isIdle);
  for (const person of [kept, twice]) await create(one, 'people', person);
  await create(one, 'unions', union);
  await create(one, 'candidacies', candidacy);
  await one.until(isIdle);
  const two = await startPc('pc-2');
  await two.until(isIdle);
  return [one, two];
}

test('row 29: while one PC merges two records another edits the lost one and adds a post for it: nothing is lost', async () => {
  const [one, two] = await twoPcs();
  one.machine.network.unplug();
  two.machine.network.unplug();
  await mergePeople(one.store, order);
  await edit(two, 'people', twice.id, () => ({ phone: '13900000009' }));
  await edit(two, 'unions', union.id, ({ officers }) => ({
    officers: [...officers, officer('a9', twice.id, { role: 'auditor' })],
  }));
  one.machine.network.plug();
  await one.until(isIdle);
  two.machine.network.plug();
  await two.until(isIdle);
  await expect.poll(async () => (await read(one, 'people', twice.id))?.phone).toBe('13900000009');
  const late = await read(one, 'people', twice.id);
  expect(late && lateFacts(late)).toEqual(['phone']);
  await expect.poll(async () => (await read(one, 'unions', union.id))?.officers.length).toBe(2);

  await followMerge(one.store, twice.id, { ...order.facts, phone: '13900000009' });
  const officers = (await read(one, 'unions', union.id))?.officers.map(({ id, personId }) => [id, personId]);
  expect(officers).toEqual([
    ['a1', kept.id],
    ['a9', kept.id],
  ]);
  expect(await read(one, 'people', kept.id)).toMatchObject({ phone: '13900000009', education: '大专' });
  const settled = await read(one, 'people', twice.id);
  expect(settled && lateFacts(settled)).toEqual([]);
  await one.until(isIdle);
  expect(one.records.clashes.all()).toEqual([]);
});

test('row 29: a merging moves what names the record, and is taken back but for what was changed since', async () => {
  const [one] = await twoPcs();
  await mergePeople(one.store, order);
  expect((await read(one, 'unions', union.id))?.officers[0]?.personId).toBe(kept.id);
  await expect(mergePeople(one.store, order)).rejects.toMatchObject({ code: 'PERSON_ALREADY_MERGED' });
  await expect(unmergePeople(one.store, twice.id, ' ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
  expect((await read(one, 'candidacies', candidacy.id))?.personId).toBe(kept.id);
  await edit(one, 'people', kept.id, () => ({ phone: '13700000007' }));
  await unmergePeople(one.store, twice.id, '是同名的两个人');
  expect(await read(one, 'people', kept.id)).toMatchObject({ phone: '13700000007', education: '' });
  const again = await read(one, 'people', twice.id);
  expect(again && factsOf(again)).toEqual(factsOf(twice));
  expect(again?.merged).toBeUndefined();
  expect((await read(one, 'unions', union.id))?.officers[0]?.personId).toBe(twice.id);
  expect((await read(one, 'candidacies', candidacy.id))?.personId).toBe(twice.id);
});
