import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { pushOne, rowOf, testHub } from '../helpers/test-hub.ts';
import { readAll } from './documents.ts';
import type { Client } from './open-client.ts';
import { isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const heads = '/v1/sync/heads';

/** A PC at rest; what `writeUnion` writes it does not hear of by itself. */
async function startAtRest(): Promise<Client> {
  const one = await bench.start(bench.machine(['unions', 'people', 'sheets'], townshipSession('pc-1')));
  await one.until(isIdle);
  await expect.poll(() => one.machine.network.seen).toContain(heads);
  await one.until(isIdle);
  one.machine.network.seen.length = 0;
  return one;
}

/** As another PC of the office would, without the streams being told. */
async function writeUnion(name: string): Promise<void> {
  const session = townshipSession('pc-9');
  await pushOne(testHub(bench.hub.store), session, 'unions', rowOf(session, hubDocuments.unions({ name })));
}

const names = async (one: Client) => [...(await readAll(one, 'unions')).keys()];
const asked = ({ machine }: Client) =>
  machine.network.seen.filter((path) => /^.v1.sync.(?!stream)/.test(path));

test('a first sync asks once for all collections, and pulls those that have something', async () => {
  await writeUnion('甲公司工会');
  const few = ['unions', 'people', 'sheets', 'candidacies', 'cases', 'evidence'] as const;
  const one = await bench.start(bench.machine(few, townshipSession('pc-1')));
  one.sync.syncNow();
  await one.until(isIdle);
  await expect.poll(() => asked(one).at(-1)).toBe(heads);
  await one.until(isIdle);
  // The hub is looked for by a pull of orgUnits.
  const pulled = asked(one).filter((path) => path !== heads && path !== '/v1/sync/orgUnits/pull');
  expect(pulled).toEqual(['/v1/sync/unions/pull']);
  expect(await names(one)).toHaveLength(1);
  expect((await one.status()).pulls.every(({ done }) => done)).toBe(true);
});

test('a sync with nothing new asks the hub one question', async () => {
  const one = await startAtRest();
  one.sync.syncNow();
  await expect.poll(() => asked(one)).toEqual([heads]);
  await one.until(isIdle);
  expect(asked(one)).toEqual([heads]);
});

test('what is new is pulled, and only from where it is', async () => {
  const one = await startAtRest();
  await writeUnion('甲公司工会');
  one.sync.syncNow();
  await expect.poll(() => names(one)).toHaveLength(1);
  await one.until(isIdle);
  expect(asked(one)).toEqual([heads, '/v1/sync/unions/pull']);
  one.sync.syncNow();
  await expect.poll(() => asked(one).slice(2)).toEqual([heads]);
});

test('a hub that does not know the question yet is asked collection by collection', async () => {
  const one = await startAtRest();
  await writeUnion('甲公司工会');
  one.machine.network.refuse = (body) => (body.includes('"heads"') ? 404 : null);
  one.sync.syncNow();
  await expect.poll(() => names(one)).toHaveLength(1);
  expect(asked(one).toSorted()).toEqual([
    heads,
    '/v1/sync/people/pull',
    '/v1/sync/sheets/pull',
    '/v1/sync/unions/pull',
  ]);
});
