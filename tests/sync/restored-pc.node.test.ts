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

/** What a backup of the PC would have of them. */
async function backUp(client: Client, ids: readonly string[]): Promise<readonly EnterpriseUnion[]> {
  const backup: EnterpriseUnion[] = [];
  for (const id of ids) backup.push((await read(client, 'unions', id)) as EnterpriseUnion);
  await client.close();
  clients.splice(clients.indexOf(client), 1);
  return backup;
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
  const backup = await backUp(old, ids);

  const colleague = await open('pc-colleague');
  await sync(colleague);
  await edit(colleague, 'unions', 'u-changed', () => ({ name: '备份以后改过' }));
  await sync(colleague);

  const restored = await open('pc-new');
  await restored.store.database.unions.bulkInsert([...backup]);
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

test('row 35: an edit that the backup had unsent waits for a person, however often the city has written since', async () => {
  const old = await open('pc-old');
  await create(old, 'unions', hubDocuments.unions({ name: 'both' }));
  await sync(old);
  const colleague = await open('pc-colleague');
  await sync(colleague);
  old.machine.network.unplug();
  await edit(old, 'unions', 'u-both', () => ({ name: '只在备份里' }));
  const backup = await backUp(old, ['u-both']);
  await edit(colleague, 'unions', 'u-both', () => ({ name: '别处先改' }));
  await edit(colleague, 'unions', 'u-both', () => ({ name: '别处再改' }));
  await sync(colleague);

  const restored = await open('pc-new');
  await restored.store.database.unions.bulkInsert([...backup]);
  await sync(restored);
  expect(await read(restored, 'unions', 'u-both')).toMatchObject({ name: '别处再改', rev: 3 });
  expect(restored.records.clashes.all()).toMatchObject([
    { documentId: 'u-both', path: 'name', mine: '只在备份里', theirs: '别处再改', stands: 'theirs' },
  ]);
});
