import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEvidenceCalls } from '../../../electron/evidence/evidence-calls.ts';
import { EvidenceStore } from '../../../electron/evidence/evidence-store.ts';
import { createHubFetch } from '../../../electron/hub/hub-fetch.ts';
import type { Evidence } from '../../../shared/schema/evidence.ts';
import { evidencePartBytes } from '../../../shared/sync/evidence-protocol.ts';
import { createFaultyNetwork, type Fault } from '../../sync/faulty-network.ts';
import { openTestHub, type TestHub } from '../../sync/open-test-hub.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import { put, sessionOf, testHub } from '../../helpers/test-hub.ts';

const mode = 'office';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pdf = (length: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(length)]);

let hub: TestHub;
let root = '';
let folders = 0;
beforeAll(async () => {
  hub = await openTestHub();
  root = mkdtempSync(join(tmpdir(), 'gp-evidence-pc-'));
});
afterAll(async () => {
  await hub.close();
  rmSync(root, { recursive: true });
});

/** A PC of the office; what it opens is noted. */
function newPc(session = sessionOf('townshipOperator')) {
  folders += 1;
  const token = `token-${folders}`;
  hub.admit(token, session);
  const network = createFaultyNetwork();
  const link = createHubFetch({
    fetch: network.fetch,
    address: () => hub.address,
    token: async () => token,
    patience: 10_000,
  });
  const folder = join(root, String(folders));
  const store = new EvidenceStore(folder, () => 1e12);
  const opened: string[] = [];
  const openPath = async (path: string): Promise<string> => {
    opened.push(path);
    return '';
  };
  const openedFolder = join(root, `opened-${folders}`);
  return { calls: createEvidenceCalls({ store, link, openedFolder, openPath }), network, opened, folder };
}
type Pc = ReturnType<typeof newPc>;

/** Writes bytes in parts as the page does. */
async function keep({ calls }: Pc, bytes: Buffer, draft = 'd1') {
  for (let at = 0; at < bytes.length; at += evidencePartBytes) {
    const part = new Uint8Array(bytes.subarray(at, at + evidencePartBytes));
    await calls.write({ mode, draft, offset: at, part });
  }
  return calls.finish({ mode, draft });
}

async function readAll({ calls }: Pc, hash: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (let offset = 0; ;) {
    const part = await calls.read({ mode, sha256: hash, offset });
    if (part.length === 0) return Buffer.concat(parts);
    parts.push(part);
    offset += part.length;
  }
}

const tell = (bytes: Buffer, facts: Partial<Evidence> = {}): Promise<Evidence> =>
  put(testHub(hub.store), sessionOf('townshipOperator'), 'evidence', {
    ...hubDocuments.evidence(),
    id: `ev-${(folders += 1)}`,
    mediaType: 'application/pdf',
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...facts,
  });

describe('files on the PC', () => {
  let pc: Pc;
  beforeEach(() => {
    pc = newPc();
  });

  it('are found by their SHA-256, each content once, and apart from the demo', async () => {
    const bytes = pdf(3_000_000);
    expect(await keep(pc, bytes)).toEqual({ sha256: sha256(bytes), bytes: bytes.length });
    expect(await keep(pc, bytes, 'd2')).toEqual({ sha256: sha256(bytes), bytes: bytes.length });
    expect((await readAll(pc, sha256(bytes))).equals(bytes)).toBe(true);
    const hashes = [sha256(bytes), 'a'.repeat(64)];
    expect(await pc.calls.stored({ mode, hashes })).toEqual([sha256(bytes)]);
    expect(await pc.calls.stored({ mode: 'demo', hashes })).toEqual([]);
    await pc.calls.clear({ mode: 'demo' });
    expect(await pc.calls.stored({ mode, hashes })).toEqual([sha256(bytes)]);
    await pc.calls.remove({ mode, sha256: sha256(bytes) });
    await expect(pc.calls.read({ mode, sha256: sha256(bytes), offset: 0 })).rejects.toMatchObject({
      code: 'EVIDENCE_NOT_ON_THIS_PC',
    });
  });

  it('open as a copy whose ending follows from the bytes, and never as a program', async () => {
    const { sha256: hash } = await keep(pc, pdf(20));
    await pc.calls.open({ mode, sha256: hash, fileName: '../证明.exe' });
    expect(pc.opened[0]).toMatch(/_证明\.pdf$/);
    const program = await keep(pc, Buffer.from('MZ a program'), 'd2');
    await expect(pc.calls.open({ mode, sha256: program.sha256, fileName: '照片.jpg' })).rejects.toMatchObject(
      { code: 'EVIDENCE_DAMAGED' },
    );
    const file = join(pc.folder, mode, hash.slice(0, 2), hash);
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('x')]));
    await expect(pc.calls.open({ mode, sha256: hash, fileName: '证明.pdf' })).rejects.toMatchObject({
      code: 'EVIDENCE_DAMAGED',
    });
    expect(pc.opened).toHaveLength(1);
  });

  it('are not begun on a disk that is nearly full', async () => {
    const store = new EvidenceStore(join(root, 'full'), () => 0);
    await expect(store.write(mode, 'd', 0, pdf(1))).rejects.toMatchObject({ code: 'DISK_NEARLY_FULL' });
    expect(readdirSync(root)).not.toContain('full');
  });
});

describe('over a network that fails', () => {
  it('arrive whole whatever is lost, doubled or late, going on where they were cut', async () => {
    const pc = newPc();
    const other = newPc({ ...sessionOf('townshipOperator'), deviceId: 'pc-2' });
    const faults: readonly Fault[] = ['none', 'lost', 'unanswered', 'twice', 'late', 'portal'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...faults), { maxLength: 8 }), async (plan) => {
        const bytes = pdf(2_500_000);
        await keep(pc, bytes);
        const { id, sha256: hash } = await tell(bytes);
        const file = { mode, id, sha256: hash, bytes: bytes.length } as const;
        for (const { calls, network } of [pc, other]) {
          const left = [...plan];
          network.plan = () => left.shift() ?? 'none';
          const transfer = () => (calls === pc.calls ? calls.upload(file) : calls.download(file));
          let outcome = await transfer();
          for (let tries = 0; outcome.kind !== 'ok' && tries <= plan.length; tries += 1)
            outcome = await transfer();
          expect(outcome.kind).toBe('ok');
        }
        expect((await readAll(other, hash)).equals(bytes)).toBe(true);
      }),
      { numRuns: 6 },
    );
    // A part that had arrived was never sent again.
    pc.network.plan = () => 'none';
    const bytes = pdf(3 * evidencePartBytes);
    await keep(pc, bytes);
    const { id } = await tell(bytes);
    let parts = 0;
    pc.network.plan = (path) => (path.endsWith('/upload') && (parts += 1) === 4 ? 'lost' : 'none');
    expect(await pc.calls.upload({ mode, id, sha256: sha256(bytes) })).toMatchObject({ kind: 'offline' });
    const before = pc.network.seen.length;
    expect(await pc.calls.upload({ mode, id, sha256: sha256(bytes) })).toMatchObject({ kind: 'ok' });
    expect(pc.network.seen.length - before).toBe(3);
  });

  it('tell why they cannot go: unknown to the hub, of another office, not there yet', async () => {
    const pc = newPc();
    const bytes = pdf(50);
    await keep(pc, bytes);
    expect(await pc.calls.upload({ mode, id: 'ev-none', sha256: sha256(bytes) })).toMatchObject({
      kind: 'rejected',
      code: 'EVIDENCE_UNKNOWN',
    });
    const { id } = await tell(bytes);
    const city = newPc(sessionOf('cityOperator'));
    const file = { mode, id, sha256: sha256(bytes), bytes: bytes.length } as const;
    expect(await city.calls.download(file)).toMatchObject({ code: 'EVIDENCE_NOT_AT_HUB' });
    expect(await city.calls.missing()).toMatchObject({ kind: 'ok', value: { townships: [{ files: 1 }] } });
    expect(await pc.calls.upload(file)).toMatchObject({ kind: 'ok' });
    expect(await city.calls.missing()).toMatchObject({ kind: 'ok', value: { townships: [] } });
    expect(await city.calls.download(file)).toMatchObject({ kind: 'ok' });
    const lie = { ...file, sha256: 'b'.repeat(64) };
    await expect(city.calls.download(lie)).rejects.toMatchObject({ code: 'EVIDENCE_DAMAGED' });
    expect(await city.calls.stored({ mode, hashes: [lie.sha256] })).toEqual([]);
  });
});
