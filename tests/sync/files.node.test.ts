import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEvidenceCalls } from '../../electron/evidence/evidence-calls.ts';
import { EvidenceStore } from '../../electron/evidence/evidence-store.ts';
import { createHubFetch } from '../../electron/hub/hub-fetch.ts';
import { createDocument } from '../../renderer/data/write-document.ts';
import type { FileHost } from '../../renderer/sync/send-files.ts';
import { beginEpoch } from '../../server/store/epochs.ts';
import { openSqliteDriver } from '../../server/store/sqlite-driver.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';
import { sessionOf } from '../helpers/test-hub.ts';
import { newMachine, openClient, type Client, type Machine } from './open-client.ts';
import { openTestHub, type TestHub } from './open-test-hub.ts';

let hub: TestHub;
let root = '';
let places = 0;
beforeAll(async () => {
  hub = await openTestHub();
  root = mkdtempSync(join(tmpdir(), 'gp-files-'));
});
afterAll(async () => {
  await hub.close();
  rmSync(root, { recursive: true });
});

/** A PC with files, over the same faulty network as its documents. */
function newPc(cityId: string, at: TestHub = hub): Machine & { readonly fileHost: FileHost } {
  const session = sessionOf('townshipOperator', { cityId, sessionId: `files-${(places += 1)}` });
  const machine = newMachine(at, session, ['evidence']);
  const link = createHubFetch({
    fetch: machine.network.fetch,
    address: () => at.address,
    token: async () => session.sessionId,
    patience: 10_000,
  });
  const store = new EvidenceStore(join(root, String(places)), () => 1e12);
  const openPath = async (): Promise<string> => '';
  const calls = createEvidenceCalls({ store, link, openedFolder: join(root, 'opened'), openPath });
  return { ...machine, fileHost: { calls, mode: 'office' } };
}

async function attach({ store }: Client, { fileHost }: { fileHost: FileHost }, bytes: Buffer, id: string) {
  for (let offset = 0; offset < bytes.length; offset += 1024 * 1024) {
    const part = new Uint8Array(bytes.subarray(offset, offset + 1024 * 1024));
    await fileHost.calls.write({ mode: 'office', draft: id, offset, part });
  }
  const stored = await fileHost.calls.finish({ mode: 'office', draft: id });
  const evidence = { ...hubDocuments.evidence(), id, mediaType: 'application/pdf', ...stored };
  await createDocument(store, 'evidence', evidence);
}

const pdf = (length: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(length)]);
const arrived = (cityId: string) => hub.store.evidence(cityId).fileHashes();

it('waits offline, counts what waits, and brings every file there after a restart over a bad line', async () => {
  const machine = newPc('files-a');
  machine.network.unplug();
  const first = await openClient(machine, hub, machine.fileHost);
  first.sync.start();
  const files = [pdf(10), pdf(1_500_000)];
  for (const [n, bytes] of files.entries()) await attach(first, machine, bytes, `ev-a${n}`);
  expect(await first.until(({ files: waiting }) => waiting === 2)).toMatchObject({ fileTroubles: 0 });
  await first.close();

  const faults = ['lost', 'none', 'unanswered', 'none', 'twice', 'none', 'none'] as const;
  const plan = Array.from({ length: 35 }, (_, turn) => faults[turn % faults.length] ?? 'none');
  machine.network.plan = () => plan.shift() ?? 'none';
  machine.network.plug();
  const again = await openClient(machine, hub, machine.fileHost);
  again.sync.start();
  await expect.poll(() => arrived('files-a')).toHaveLength(2);
  await again.until(({ files: waiting, pending }) => waiting === 0 && pending === 0);
  const hashes = files.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(await arrived('files-a')).toEqual(hashes.toSorted());
  await again.close();

  // What has arrived is not asked for again.
  machine.network.plan = () => 'none';
  const third = await openClient(machine, hub, machine.fileHost);
  const before = machine.network.seen.length;
  third.sync.start();
  await third.until(({ phase, files: waiting }) => phase === 'idle' && waiting === 0);
  expect(machine.network.seen.slice(before).filter((path) => path.includes('/v1/evidence/'))).toEqual([]);
  await third.close();
});

it('lists a file the hub will not take and goes on with the others; a person may try again', async () => {
  const machine = newPc('files-b');
  const client = await openClient(machine, hub, machine.fileHost);
  client.sync.start();
  await attach(client, machine, Buffer.from('<html>not a PDF</html>'), 'ev-b1');
  await attach(client, machine, pdf(30), 'ev-b2');
  await client.until(({ files, fileTroubles }) => files === 1 && fileTroubles === 1);
  expect(await arrived('files-b')).toHaveLength(1);
  const troubles: string[] = [];
  client.sync.files?.troubles$.subscribe((list) => troubles.push(list.map(({ code }) => code).join()));
  expect(troubles).toEqual(['EVIDENCE_KIND']);
  client.sync.files?.retry();
  await client.until(({ fileTroubles }) => fileTroubles === 1);
  expect(troubles).toEqual(['EVIDENCE_KIND', '', 'EVIDENCE_KIND']);
  await client.close();
});

it('leaves alone the files that another office attached and this PC only read', async () => {
  const machine = newPc('files-c');
  const reader = newPc('files-c');
  const [client, other] = [
    await openClient(machine, hub, machine.fileHost),
    await openClient(
      { ...reader, session: { ...reader.session, role: 'cityOperator' } },
      hub,
      reader.fileHost,
    ),
  ];
  await attach(client, machine, pdf(40), 'ev-c1');
  await attach(client, machine, pdf(41), 'ev-c2');
  for (const one of [client, other]) one.sync.start();
  await client.until(({ files, pending }) => files === 0 && pending === 0);
  await expect.poll(() => other.store.database.evidence.count().exec()).toBe(2);
  const [one] = await other.store.database.evidence.find().exec();
  if (!one) throw new Error('the document did not arrive');
  const { id, sha256, bytes } = one;
  expect(await reader.fileHost.calls.download({ mode: 'office', id, sha256, bytes })).toMatchObject({
    kind: 'ok',
  });
  expect(await other.status()).toMatchObject({ files: 0, fileTroubles: 0 });
  await client.close();
  await other.close();
});

it('sends a file again that a hub which came back from a backup has lost', async () => {
  const driver = openSqliteDriver(join(root, 'restored', 'hub.sqlite'));
  const burnt = await openTestHub(await openSqlStore(driver, testFieldKeys));
  const atHub = () => burnt.store.evidence('files-d').fileHashes();
  const machine = newPc('files-d', burnt);
  const client = await openClient(machine, burnt, machine.fileHost);
  client.sync.start();
  await attach(client, machine, pdf(50), 'ev-d1');
  await attach(client, machine, pdf(51), 'ev-d2');
  await expect.poll(atHub).toHaveLength(2);
  await client.until(({ files, pending, phase }) => files === 0 && pending === 0 && phase === 'idle');
  await driver.transaction(async (session) => {
    await session.query("DELETE FROM evidence_files WHERE id = 'ev-d1'", []);
    await beginEpoch(driver, session, 'files-d');
  });
  expect(await atHub()).toHaveLength(1);
  client.sync.syncNow();
  await expect.poll(atHub).toHaveLength(2);
  await client.close();
  await burnt.close();
});
