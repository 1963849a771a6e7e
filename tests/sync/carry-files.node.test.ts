import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createEvidenceCalls } from '../../electron/evidence/evidence-calls.ts';
import { EvidenceStore } from '../../electron/evidence/evidence-store.ts';
import { readWhole } from '../../electron/evidence/read-whole.ts';
import { createHubFetch } from '../../electron/hub/hub-fetch.ts';
import { createDocument } from '../../renderer/data/write-document.ts';
import { createEvidenceHub, type EvidenceHub } from '../../server/evidence/evidence-hub.ts';
import type { HubSession } from '../../server/session.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { testHub } from '../helpers/test-hub.ts';
import { openStick } from './carry-by-stick.ts';
import { newMachine, openClient, type Client } from './open-client.ts';
import { openTestHub, type TestHub } from './open-test-hub.ts';
import { townshipSession } from './sessions.ts';

let hub: TestHub;
let root = '';
let evidence: EvidenceHub;
const clients: Client[] = [];

beforeAll(async () => {
  hub = await openTestHub();
  root = mkdtempSync(join(tmpdir(), 'gp-stick-files-'));
  const settings = { folder: join(root, 'hub'), maxBytes: 20_000_000, quotaBytes: 1e9 };
  evidence = createEvidenceHub(testHub(hub.store), settings);
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});
afterAll(async () => {
  await hub.close();
  rmSync(root, { recursive: true });
});

/** A PC whose cable is out, with files. */
async function newPc(session: HubSession) {
  const machine = newMachine(hub, session, ['evidence']);
  machine.network.unplug();
  const link = createHubFetch({
    fetch: machine.network.fetch,
    address: () => hub.address,
    token: async () => session.sessionId,
    patience: 10_000,
  });
  const store = new EvidenceStore(join(root, session.deviceId), () => 1e12);
  const openPath = async (): Promise<string> => '';
  const calls = createEvidenceCalls({ store, link, openedFolder: join(root, 'opened'), openPath });
  const client = await openClient(machine, hub, { calls, mode: 'office' });
  clients.push(client);
  const attach = async (id: string, bytes: Buffer): Promise<void> => {
    for (let offset = 0; offset < bytes.length; offset += 1024 * 1024) {
      const part = new Uint8Array(bytes.subarray(offset, offset + 1024 * 1024));
      await calls.write({ mode: 'office', draft: id, offset, part });
    }
    const stored = await calls.finish({ mode: 'office', draft: id });
    await createDocument(client.store, 'evidence', {
      ...hubDocuments.evidence(),
      id,
      mediaType: 'application/pdf',
      ...stored,
    });
  };
  return { client, attach, readFile: readWhole(calls) };
}

const pdf = (length: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(length)]);
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const isAtHub = (session: HubSession, id: string, bytes: Buffer) =>
  hub.store.evidence(session.cityId).hasFile(id, hashOf(bytes));

test('evidence travels by stick behind its documents, and the PC knows what has arrived', async () => {
  const session = townshipSession('stick-1', { cityId: 'stick-files', id: 'clerk-1' });
  const { client, attach, readFile } = await newPc(session);
  const stick = await openStick(hub, session, evidence, readFile);
  const [small, large] = [pdf(3_000_000), pdf(900)];
  await attach('e1', small);
  await attach('e2', large);
  await client.until(({ files }) => files === 2);
  const imported = await stick.bring(await stick.pack(client));
  expect(imported).toMatchObject({ stored: 2, filesStored: 2, filesRefused: 0 });
  expect([await isAtHub(session, 'e1', small), await isAtHub(session, 'e2', large)]).toEqual([true, true]);
  expect(readFileSync(evidence.files.pathOf(session.cityId, hashOf(small))).equals(small)).toBe(true);
  // Nothing counts as arrived until the answer says so.
  expect(await client.status()).toMatchObject({ files: 2 });
  await stick.take(client, await stick.answer());
  expect(await client.status()).toMatchObject({ files: 0 });
  expect((await client.sync.carry.collect()).files).toEqual([]);
});

test('bytes that are not the document’s are refused, and the file goes on waiting', async () => {
  const session = townshipSession('stick-2', { cityId: 'stick-false', id: 'clerk-2' });
  const { client, attach } = await newPc(session);
  const stick = await openStick(hub, session, evidence, async ({ bytes }) => pdf(bytes - 9));
  const bytes = pdf(2000);
  await attach('e1', bytes);
  await client.until(({ files }) => files === 1);
  expect(await stick.bring(await stick.pack(client))).toMatchObject({ filesStored: 0, filesRefused: 1 });
  expect(await isAtHub(session, 'e1', bytes)).toBe(false);
  await stick.take(client, await stick.answer());
  expect(await client.status()).toMatchObject({ files: 1 });
});
