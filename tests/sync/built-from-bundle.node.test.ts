import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBundle } from '../../renderer/data/bundle/check-bundle.ts';
import { restoreBundle } from '../../renderer/data/bundle/restore-bundle.ts';
import { writeBundle } from '../../renderer/data/bundle/write-bundle.ts';
import { collectionOf } from '../../renderer/data/collection-of.ts';
import { bundleFormat, bundleVersion } from '../../shared/bundle/manifest.ts';
import { DATA_GENERATION } from '../../shared/schema/registry.ts';
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

const kept = ['unions', 'people'] as const;
const isKept = (name: string): boolean => kept.some((one) => one === name);
/** A bundle holds the unit that it is of; this PC has no collection for it. */
const office = { ...hubDocuments.orgUnits(), id: '130481100' };

async function open(device: string): Promise<Client> {
  const client = await openClient(newMachine(hub, townshipSession(device, { id: 'clerk' }), kept), hub);
  clients.push(client);
  return client;
}

const sync = async (client: Client): Promise<void> => {
  client.sync.start();
  client.sync.syncNow();
  await client.until(isIdle);
};

const nothing = () => undefined;
const city = sessionOf('cityOperator', { deviceId: 'city', sessionId: 'city' });

async function bundleOf({ store }: Client): Promise<Blob> {
  const head = {
    format: bundleFormat,
    version: bundleVersion,
    generation: DATA_GENERATION,
    program: '0.1.0',
    createdAt: '2026-11-20T01:00:00.000Z',
    office: { role: 'township', orgCode: '130481100', name: '武安镇总工会' },
  } as const;
  const { zip } = await writeBundle(
    {
      documents: async (name) => {
        if (!isKept(name)) return name === 'orgUnits' ? [office as never] : [];
        const found = await collectionOf(store.database, name).find().exec();
        return found.map((document) => document.toMutableJSON());
      },
      evidence: async () => null,
      archives: async () => [],
    },
    head,
    nothing,
  );
  return zip;
}

async function buildFrom(zip: Blob, { store }: Client): Promise<void> {
  const bundle = await checkBundle(new File([zip], '全部资料.zip'), nothing);
  await restoreBundle(
    bundle,
    {
      put: async (name, documents) => {
        if (!isKept(name)) return;
        const { error } = await collectionOf(store.database, name).bulkInsert([...documents]);
        expect(error).toEqual([]);
      },
      keep: async () => ({ sha256: '' }),
    },
    nothing,
  );
}

test('a PC built from a bundle sends what the city never got, takes what is newer, and clashes over nothing', async () => {
  const old = await open('pc-old');
  for (const name of ['changed', 'equal']) await create(old, 'unions', hubDocuments.unions({ name }));
  await create(old, 'people', hubDocuments.people({ name: 'equal' }));
  await sync(old);
  old.machine.network.unplug();
  await create(old, 'unions', hubDocuments.unions({ name: 'unsent' }));
  const zip = await bundleOf(old);
  await old.close();
  clients.length = 0;

  const colleague = await open('pc-colleague');
  await sync(colleague);
  await edit(colleague, 'unions', 'u-changed', () => ({ name: '导出以后改过' }));
  await create(colleague, 'unions', hubDocuments.unions({ name: 'added' }));
  await sync(colleague);
  const before = await pullAll(testHub(hub.store), city, 'unions');

  const built = await open('pc-new');
  await buildFrom(zip, built);
  await sync(built);
  expect([...built.records.clashes.all(), ...built.records.refusals.all()]).toEqual([]);
  expect(await read(built, 'unions', 'u-changed')).toMatchObject({ name: '导出以后改过', rev: 2 });
  expect(await read(built, 'unions', 'u-added')).not.toBeNull();
  const after = await pullAll(testHub(hub.store), city, 'unions');
  expect([...after.documents.keys()].sort()).toEqual(['u-added', 'u-changed', 'u-equal', 'u-unsent']);
  // What the city had is as it was: no revision is lower, none was written once more.
  for (const [id, document] of before.documents) expect(after.documents.get(id)).toEqual(document);
});
