import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { writeBackup } from '../../server/backup/write-backup.ts';
import { verifyAudit } from '../../server/services/verify-audit.ts';
import type { HubSession } from '../../server/session.ts';
import type { SqlDriver } from '../../server/store/sql-driver.ts';
import { openSqliteDriver } from '../../server/store/sqlite-driver.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import type { DocumentOf } from '../../shared/schema/registry.ts';
import { removeDocument } from '../../renderer/data/write-document.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { pullAll, sessionOf, testHub } from '../helpers/test-hub.ts';
import { create, edit, read, readAll } from './documents.ts';
import { newMachine, openClient, type Client } from './open-client.ts';
import { openTestHub, type TestHub } from './open-test-hub.ts';
import { isIdle, townshipSession } from './sessions.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

const city = sessionOf('cityOperator', { deviceId: 'city', sessionId: 'city' });
const cityId = city.cityId;
const union = hubDocuments.unions();
const office = (device: string): HubSession => townshipSession(device, { id: `clerk-of-${device}` });

let folder = '';
let hub: TestHub;
let driver: SqlDriver;
const clients = new Set<Client>();

async function openHub(name: string): Promise<void> {
  driver = openSqliteDriver(join(folder, name, 'hub.sqlite'));
  hub = await openTestHub(await openSqlStore(driver, testFieldKeys));
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gp-restore-'));
  await openHub('first');
});
afterEach(async () => {
  await Promise.all([...clients].map((client) => client.close()));
  clients.clear();
  await hub.close();
  rmSync(folder, { recursive: true });
});

/** Starts a PC that follows the hub wherever it is. */
async function start(session: HubSession): Promise<Client> {
  const machine = newMachine(hub, session, ['unions']);
  const client = await openClient(machine, {
    get address() {
      return hub.address;
    },
  });
  clients.add(client);
  client.sync.start();
  await client.until(isIdle);
  return client;
}

const backup = () => writeBackup(driver, cityId, systemClock, join(folder, 'backup.jsonl'));

/** The hub burns down and comes back elsewhere, with what the backup holds, or with nothing. */
async function comeBack(from: 'backup' | 'nothing'): Promise<void> {
  await hub.close();
  await openHub(from);
  if (from === 'backup') await restoreBackup(driver, cityId, join(folder, 'backup.jsonl'), testFieldKeys);
  for (const { machine } of clients) hub.admit(machine.session.sessionId, machine.session);
}

async function settle(...those: readonly Client[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const client of those) {
      client.machine.network.plug();
      client.sync.syncNow();
    }
    for (const client of those) await client.until(isIdle);
  }
}

const atHub = async (): Promise<
  ReadonlyMap<string, Partial<DocumentOf<'unions'>> & { readonly _deleted?: boolean }>
> => (await pullAll(testHub(hub.store), city, 'unions')).documents;

const troubles = (client: Client) => [...client.records.clashes.all(), ...client.records.refusals.all()];

test('what a hub restored from an older backup has lost comes back, unsent work included', async () => {
  const [one, two] = [await start(office('pc-1')), await start(office('pc-2'))];
  await create(one, 'unions', union);
  await create(one, 'unions', hubDocuments.unions({ name: 'gone' }));
  await settle(one, two);
  await backup();
  await edit(one, 'unions', union.id, () => ({ name: '甲公司工会' }));
  await create(one, 'unions', hubDocuments.unions({ name: 'a2' }));
  await removeDocument(one.store, 'unions', 'u-gone');
  await settle(one, two);
  await edit(two, 'unions', union.id, () => ({ status: 'suspended' as const }));
  await create(two, 'unions', hubDocuments.unions({ name: 'b2' }));
  await settle(two, one);
  one.machine.network.unplug();
  two.machine.network.unplug();
  await edit(one, 'unions', 'u-a2', () => ({ name: '乙公司工会' }));
  await edit(one, 'unions', union.id, () => ({ establishedOn: '2020-01-01' }));
  await comeBack('backup');
  expect([...(await atHub()).keys()].sort()).toEqual(['u-a1', 'u-gone']);
  await settle(one, two);
  const now = await atHub();
  expect(now.get('u-a1')).toMatchObject({
    name: '甲公司工会',
    status: 'suspended',
    establishedOn: '2020-01-01',
  });
  expect(now.get('u-a2')).toMatchObject({ name: '乙公司工会' });
  expect(now.get('u-b2')).toMatchObject({ _deleted: false });
  expect(now.get('u-gone')).toMatchObject({ _deleted: true });
  for (const client of [one, two]) {
    expect(troubles(client)).toEqual([]);
    expect(client.records.rewound.all()).toEqual([]);
    expect((await readAll(client, 'unions')).get('u-a1')).toMatchObject({ establishedOn: '2020-01-01' });
    expect([...(await readAll(client, 'unions')).keys()].sort()).toEqual(['u-a1', 'u-a2', 'u-b2']);
  }
  const history = await hub.store.readHistory(cityId, 'unions', 'u-a1');
  expect(history.length).toBeGreaterThan(1);
  expect(JSON.parse(history.at(-1)?.after ?? '')).toMatchObject({ establishedOn: '2020-01-01' });
  expect(await verifyAudit(hub.store, cityId)).toMatchObject({ kind: 'intact' });
});

test('what was lost and what others wrote since the restore are merged from the state of the backup', async () => {
  const [one, two] = [await start(office('pc-1')), await start(office('pc-2'))];
  await create(one, 'unions', union);
  await settle(one, two);
  await backup();
  two.machine.network.unplug();
  await edit(one, 'unions', union.id, () => ({ name: '甲公司工会' }));
  await settle(one);
  one.machine.network.unplug();
  await comeBack('backup');
  await edit(two, 'unions', union.id, () => ({ status: 'suspended' as const }));
  await settle(two);
  expect(await read(two, 'unions', union.id)).toMatchObject({ name: union.name, status: 'suspended' });
  await settle(one, two);
  for (const client of [one, two]) {
    expect(await read(client, 'unions', union.id)).toMatchObject({ name: '甲公司工会', status: 'suspended' });
    expect(troubles(client)).toEqual([]);
  }
});

test('two values for one place, one lost and one newer, wait for a person', async () => {
  const [one, two] = [await start(office('pc-1')), await start(office('pc-2'))];
  await create(one, 'unions', union);
  await settle(one, two);
  await backup();
  two.machine.network.unplug();
  await edit(one, 'unions', union.id, () => ({ name: '甲公司工会' }));
  await settle(one);
  one.machine.network.unplug();
  await comeBack('backup');
  await edit(two, 'unions', union.id, () => ({ name: '乙公司工会' }));
  await settle(two);
  await settle(one);
  expect(await read(one, 'unions', union.id)).toMatchObject({ name: '乙公司工会' });
  expect(one.records.clashes.all()).toMatchObject([{ path: 'name', mine: '甲公司工会' }]);
});

test('row 35: a hub that has lost everything is given everything back by those who wrote it', async () => {
  const [one, two] = [await start(office('pc-1')), await start(office('pc-2'))];
  for (const name of ['a1', 'a2']) await create(one, 'unions', hubDocuments.unions({ name }));
  for (const name of ['b1', 'b2']) await create(two, 'unions', hubDocuments.unions({ name }));
  await settle(one, two);
  await comeBack('nothing');
  await settle(one, two);
  expect([...(await atHub()).keys()].sort()).toEqual(['u-a1', 'u-a2', 'u-b1', 'u-b2']);
  for (const client of [one, two]) {
    expect((await readAll(client, 'unions')).size).toBe(4);
    expect(troubles(client)).toEqual([]);
  }
});

test('whoever was away during the restore misses nothing of what came after it', async () => {
  const [one, two] = [await start(office('pc-1')), await start(office('pc-2'))];
  await create(one, 'unions', union);
  await settle(one, two);
  await backup();
  for (const name of ['c1', 'c2', 'c3']) await create(one, 'unions', hubDocuments.unions({ name }));
  await settle(one, two);
  two.machine.network.unplug();
  await comeBack('backup');
  await settle(one);
  // More than the restore took back: the number that the second PC knows stands for another change now.
  for (const name of ['d1', 'd2', 'd3', 'd4', 'd5']) {
    await create(one, 'unions', hubDocuments.unions({ name }));
  }
  await settle(one);
  await settle(two);
  expect((await readAll(two, 'unions')).size).toBe(9);
  expect(troubles(two)).toEqual([]);
});
