import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EnterpriseUnion } from '../../shared/schema/union.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { pullAll, sessionOf, testHub } from '../helpers/test-hub.ts';
import { create, edit, read } from './documents.ts';
import { newMachine, openClient, type Client } from './open-client.ts';
import { openTestHub, type TestHub } from './open-test-hub.ts';
import { isIdle, townshipSession } from './sessions.ts';

let hub: TestHub;
const clients: Client[] = [];

beforeEach(async () => {
  hub = await openTestHub();
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await hub.close();
});

/** A PC of one and the same account. */
async function open(device: string): Promise<Client> {
  const machine = newMachine(hub, townshipSession(device, { id: 'clerk' }), ['unions']);
  const client = await openClient(machine, hub);
  clients.push(client);
  return client;
}

const sync = async (client: Client): Promise<void> => {
  client.sync.start();
  client.sync.syncNow();
  await client.until(isIdle);
};

test('row 35: a PC out of an old backup takes what is newer at the city, and sends what the city never got', async () => {
  const old = await open('pc-old');
  await create(old, 'unions', hubDocuments.unions({ name: 'changed' }));
  await create(old, 'unions', hubDocuments.unions({ name: 'kept' }));
  await sync(old);
  old.machine.network.unplug();
  await create(old, 'unions', hubDocuments.unions({ name: 'unsent' }));
  const ids = ['u-changed', 'u-kept', 'u-unsent'];
  const backup: EnterpriseUnion[] = [];
  for (const id of ids) backup.push((await read(old, 'unions', id)) as EnterpriseUnion);
  await old.close();
  clients.splice(0);

  const colleague = await open('pc-colleague');
  await sync(colleague);
  await edit(colleague, 'unions', 'u-changed', () => ({ name: '备份以后改过' }));
  await sync(colleague);

  const restored = await open('pc-new');
  await restored.store.database.unions.bulkInsert(backup);
  await sync(restored);
  expect(await read(restored, 'unions', 'u-changed')).toMatchObject({ name: '备份以后改过' });
  expect([...restored.records.clashes.all(), ...restored.records.refusals.all()]).toEqual([]);
  const { documents } = await pullAll(
    testHub(hub.store),
    sessionOf('cityOperator', { deviceId: 'city', sessionId: 'city' }),
    'unions',
  );
  expect([...documents.keys()].sort()).toEqual(ids);
  // Not written once more either.
  expect(documents.get('u-changed')).toMatchObject({
    name: '备份以后改过',
    deviceId: 'pc-colleague',
    rev: 2,
  });
});
