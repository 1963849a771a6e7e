import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCertificates } from '../../renderer/data/repositories/certificates.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { sessionOf } from '../helpers/test-hub.ts';
import { edit, readAll } from './documents.ts';
import { syncAll } from './office.ts';
import { newMachine, openClient, type Client } from './open-client.ts';
import { openTestHub, type TestHub } from './open-test-hub.ts';
import { isIdle } from './sessions.ts';

const series = '武工评〔2026〕G';
let hub: TestHub;
const clients: Client[] = [];

beforeEach(async () => {
  hub = await openTestHub();
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await hub.close();
});

async function start(device: string): Promise<Client> {
  const session = sessionOf('cityOperator', { deviceId: device, sessionId: device });
  const client = await openClient(newMachine(hub, session, ['cases', 'certificates']), hub);
  clients.push(client);
  client.sync.start();
  await client.until(isIdle);
  return client;
}

const usedBy = ({ store }: Client) => createCertificates(store).usedNumbers(series);

/** Takes numbers for so many certificates and issues them. */
async function issue(client: Client, count: number): Promise<readonly number[]> {
  const numbers = await client.sync.numbers.take(series, count, await usedBy(client));
  const drafts = numbers.map((number) => {
    const { kind, cycleId, townshipCode, candidacyId, personId, levelCode, content } =
      hubDocuments.certificates({ name: `c${number}` });
    const written = `${series}${String(number).padStart(3, '0')}`;
    return {
      kind,
      cycleId,
      townshipCode,
      candidacyId,
      personId,
      levelCode,
      content: { ...content, number: written },
    };
  });
  await createCertificates(client.store).issueMany(drafts);
  return numbers;
}

test('two PCs of the city, one of them without a network, never give the same certificate number', async () => {
  const [a, b] = [await start('c-1'), await start('c-2')];
  expect(await issue(a, 2)).toEqual([1, 2]);
  a.machine.network.unplug();
  expect(await issue(b, 3)).toEqual([11, 12, 13]);
  // Out of what it leased before; b has issued meanwhile.
  expect(await issue(a, 3)).toEqual([3, 4, 5]);
  await expect(issue(a, 6)).rejects.toMatchObject({ code: 'NUMBERS_SPENT', params: { left: 5, count: 6 } });
  expect(await issue(a, 5)).toEqual([6, 7, 8, 9, 10]);
  a.machine.network.plug();
  await syncAll([a, b, a]);
  expect(await issue(a, 1)).toEqual([21]);
  expect(await issue(b, 1)).toEqual([14]);
  await syncAll([a, b, a]);
  for (const client of [a, b]) {
    const numbers = [...(await readAll(client, 'certificates')).values()].map(
      ({ content }) => content.number,
    );
    expect(numbers).toHaveLength(15);
    expect(new Set(numbers).size).toBe(15);
    expect(client.records.refusals.all()).toEqual([]);
  }
});

test('a number of a void certificate is not given again', async () => {
  const a = await start('c-1');
  await issue(a, 1);
  const [id = ''] = (await readAll(a, 'certificates')).keys();
  await edit(a, 'certificates', id, () => ({ status: 'void' as const, voidReason: '打印损坏' }));
  expect(await issue(a, 2)).toEqual([2, 3]);
  await syncAll([a]);
  expect(a.records.refusals.all()).toEqual([]);
});

test('a lease whose answer got lost is the same lease when it is asked for again, also after a restart', async () => {
  const a = await start('c-1');
  a.machine.network.plan = (path) => (path.includes('number-blocks') ? 'unanswered' : 'none');
  await expect(a.sync.numbers.take(series, 4, new Set())).rejects.toMatchObject({ code: 'NUMBERS_SPENT' });
  a.machine.network.plan = () => 'none';
  await a.close();
  clients.splice(clients.indexOf(a), 1);
  const again = await openClient(a.machine, hub);
  clients.push(again);
  expect(await again.sync.numbers.take(series, 4, new Set())).toEqual([1, 2, 3, 4]);
  const b = await start('c-2');
  expect(await b.sync.numbers.take(series, 1, new Set())).toEqual([11]);
});
