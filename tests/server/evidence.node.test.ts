import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildHub } from '../../server/app.ts';
import { createEvidenceFiles } from '../../server/evidence/evidence-files.ts';
import { createEvidenceHub } from '../../server/evidence/evidence-hub.ts';
import { sweepEvidence } from '../../server/evidence/sweep-evidence.ts';
import type { HubSession } from '../../server/session.ts';
import { applyPush } from '../../server/services/apply-push.ts';
import type { Evidence } from '../../shared/schema/evidence.ts';
import { evidencePartBytes, evidencePath, evidenceUploadPath } from '../../shared/sync/evidence-protocol.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { believeHeader, headersOf } from '../helpers/hub-request.ts';
import { returnCase, submittedSheet } from '../helpers/sample-documents.ts';
import { put, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}`);

describeEachStore((body) => {
  let app: FastifyInstance;
  let folder = '';
  let cities = 0;
  const settings = () => ({ folder, maxBytes: 3_000_000, quotaBytes: 5_000_000 });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gp-evidence-'));
    const store = body.store();
    app = await buildHub({ store, evidence: settings(), authenticate: believeHeader, rendererFolder: null });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const newClerk = (): HubSession => sessionOf('townshipOperator', { cityId: `files-${(cities += 1)}` });
  const attach = (clerk: HubSession, bytes: Uint8Array, facts: Partial<Evidence> = {}): Promise<Evidence> =>
    put(testHub(body.store()), clerk, 'evidence', {
      ...hubDocuments.evidence(),
      mediaType: 'application/pdf',
      fileName: '证明.pdf',
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...facts,
    });
  type Answer = Readonly<Record<string, unknown>>;
  const send = async (who: HubSession, id: string, offset: number, part: Uint8Array): Promise<Answer> => {
    const response = await app.inject({
      method: 'PUT',
      url: `${evidenceUploadPath(id)}?offset=${offset}`,
      headers: { ...headersOf(who), 'content-type': 'application/octet-stream' },
      payload: Buffer.from(part),
    });
    return { ...response.json<Answer>(), status: response.statusCode };
  };
  const fetch = (who: HubSession, id: string, range?: string) =>
    app.inject({ url: evidencePath(id), headers: { ...headersOf(who), ...(range && { range }) } });
  const stateOf = async (who: HubSession, id: string) =>
    (await app.inject({ url: evidenceUploadPath(id), headers: headersOf(who) })).json<unknown>();
  const missing = async (who: HubSession) =>
    (await app.inject({ url: '/v1/missing-evidence', headers: headersOf(who) })).json<unknown>();

  it('takes a file in parts, goes on where it was cut, and gives the same bytes back', async () => {
    const clerk = newClerk();
    const city = { ...sessionOf('cityOperator'), cityId: clerk.cityId };
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 12, maxLength: 3000 }),
        fc.array(fc.nat(3200), { maxLength: 12 }),
        async (content, jumps) => {
          const bytes = pdf(Buffer.from(content).toString('base64'));
          const id = `ev-${(cities += 1)}`;
          await attach(clerk, bytes, { id });
          // Whatever arrives, in whatever order and however often: only the part that goes on is taken.
          let received = 0;
          for (const offset of [...jumps, 0]) {
            const part = bytes.subarray(offset, offset + 500);
            const answer = await send(clerk, id, offset, part);
            if (offset === received) received = Math.min(received + part.length, bytes.length);
            expect(answer).toMatchObject({ received, whole: received === bytes.length });
          }
          while (received < bytes.length) {
            expect(await stateOf(clerk, id)).toEqual({ received, whole: false });
            expect((await fetch(city, id)).json()).toMatchObject({ code: 'EVIDENCE_NOT_AT_HUB' });
            const answer = await send(clerk, id, received, bytes.subarray(received, received + 700));
            received = Number(answer['received']);
          }
          expect(await stateOf(clerk, id)).toEqual({ received, whole: true });
          const whole = await fetch(city, id);
          expect(whole.rawPayload.equals(bytes)).toBe(true);
          const part = await fetch(city, id, 'bytes=3-9');
          expect(part.statusCode).toBe(206);
          expect(part.rawPayload.equals(bytes.subarray(3, 10))).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('gives a file out to be saved, never to be shown as a page', async () => {
    const clerk = newClerk();
    const bytes = pdf('<html><script>alert(1)</script>');
    const { id } = await attach(clerk, bytes);
    await send(clerk, id, 0, bytes);
    const { headers, statusCode } = await fetch(clerk, id);
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('证明.pdf')}`,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect((await fetch(clerk, id, `bytes=${bytes.length}-`)).statusCode).toBe(416);
  });

  it('refuses and forgets bytes that do not fit the SHA-256, and takes the right ones then', async () => {
    const clerk = newClerk();
    const bytes = pdf('真的');
    const { id } = await attach(clerk, bytes);
    const wrong = pdf('假的');
    expect(await send(clerk, id, 0, wrong)).toMatchObject({ status: 409, code: 'EVIDENCE_HASH_MISMATCH' });
    expect(await stateOf(clerk, id)).toEqual({ received: 0, whole: false });
    const longer = Buffer.concat([bytes, bytes]);
    expect(await send(clerk, id, 0, longer)).toMatchObject({ code: 'EVIDENCE_HASH_MISMATCH' });
    expect(await send(clerk, id, 0, bytes)).toMatchObject({ status: 200, whole: true });
    expect(readdirSync(join(folder, 'parts'))).toEqual([]);
  });

  it('takes no body in the place of bytes, whatever it is', async () => {
    const clerk = newClerk();
    const { id } = await attach(clerk, pdf('leer'));
    const url = `${evidenceUploadPath(id)}?offset=0`;
    for (const payload of [undefined, '[37, 80]', '"%PDF-1.7"', '{}']) {
      const type = payload && { 'content-type': 'application/json' };
      const headers = { ...headersOf(clerk), ...type };
      const response = await app.inject({ method: 'PUT', url, headers, ...(payload && { payload }) });
      expect([response.statusCode, response.json()]).toMatchObject([400, { code: 'REQUEST_INVALID' }]);
    }
  });

  it('asks for bytes again that are gone from its disk, and says of them that it has none', async () => {
    const clerk = newClerk();
    const bytes = pdf('verloren');
    const document = await attach(clerk, bytes);
    await send(clerk, document.id, 0, bytes);
    const files = createEvidenceFiles(folder);
    rmSync(files.pathOf(clerk.cityId, document.sha256));
    const gone = await fetch(clerk, document.id);
    expect([gone.statusCode, gone.json()]).toMatchObject([404, { code: 'EVIDENCE_NOT_AT_HUB' }]);
    expect(await send(clerk, document.id, 0, bytes)).toMatchObject({ whole: true });
    expect((await fetch(clerk, document.id)).rawPayload).toEqual(bytes);
  });

  it('lets another township neither send, fetch nor see it, even when it knows the SHA-256', async () => {
    const clerk = newClerk();
    const foreign = { ...clerk, id: 'clerk-2', orgCode: neighbour };
    const bytes = pdf('本乡镇');
    const { id } = await attach(clerk, bytes, { id: 'ev-own' });
    expect(await send(foreign, id, 0, bytes)).toMatchObject({ status: 404, code: 'EVIDENCE_UNKNOWN' });
    await send(clerk, id, 0, bytes);
    expect((await fetch(foreign, id)).json()).toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
    expect((await fetch(foreign, 'ev-none')).json()).toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
    // A document of his own that names the content is no key to the bytes.
    const own = await attach(foreign, bytes, {
      ...hubDocuments.evidence({ township: neighbour, name: 'b1' }),
      mediaType: 'application/pdf',
      bytes: bytes.length,
      sha256: sha256(bytes),
    });
    expect((await fetch(foreign, own.id)).json()).toMatchObject({ code: 'EVIDENCE_NOT_AT_HUB' });
    expect(await stateOf(foreign, own.id)).toEqual({ received: 0, whole: false });
    const city = { ...sessionOf('cityOperator'), cityId: clerk.cityId };
    expect(await missing(city)).toEqual({ townships: [{ townshipCode: neighbour, files: 1 }] });
    expect(await missing(clerk)).toEqual({ townships: [] });
    // The city reads; what is attached is the township's.
    expect(await send(city, own.id, 0, bytes)).toMatchObject({ status: 403, code: 'NOT_PERMITTED' });
    const elsewhere = { ...clerk, cityId: 'elsewhere' };
    expect((await fetch(elsewhere, id)).json()).toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><html></html>'), 'application/pdf'],
    ['a program', Buffer.from('MZ\u0090 a program'), 'image/jpeg'],
    ['a PDF', pdf('x'), 'image/jpeg'],
    ['a kind of its own', Buffer.from('<svg xmlns="x"/>'), 'image/svg+xml'],
  ])('refuses %s in disguise', async (_name, bytes, mediaType) => {
    const clerk = newClerk();
    const { id } = await attach(clerk, bytes, { mediaType });
    expect(await send(clerk, id, 0, bytes)).toMatchObject({ status: 422, code: 'EVIDENCE_KIND' });
    expect(await stateOf(clerk, id)).toEqual({ received: 0, whole: false });
  });

  it('refuses what is too large, a part that is too long, and what no longer finds room', async () => {
    const clerk = newClerk();
    const big = pdf('x'.repeat(3_000_001));
    const { id } = await attach(clerk, big);
    const first = big.subarray(0, evidencePartBytes);
    expect(await send(clerk, id, 0, first)).toMatchObject({
      status: 422,
      code: 'EVIDENCE_TOO_LARGE',
      params: { megabytes: 2 },
    });
    expect(await send(clerk, id, 0, big.subarray(0, evidencePartBytes + 1))).toMatchObject({ status: 413 });
    const upload = async (name: string, bytes: Buffer) => {
      const made = await attach(clerk, bytes, { id: name });
      let answer: Answer = {};
      for (let at = 0; at < bytes.length && answer['code'] === undefined; at += evidencePartBytes)
        answer = await send(clerk, made.id, at, bytes.subarray(at, at + evidencePartBytes));
      return answer;
    };
    const large = pdf('y'.repeat(2_900_000));
    expect(await upload('ev-1', large)).toMatchObject({ whole: true });
    expect(await upload('ev-2', pdf('z'.repeat(2_900_000)))).toMatchObject({
      status: 422,
      code: 'EVIDENCE_QUOTA',
    });
  });

  it('keeps the facts of a file as they were checked', async () => {
    const clerk = newClerk();
    const document = await attach(clerk, pdf('1'));
    for (const field of ['sha256', 'originalSha256']) {
      const changed = { ...document, [field]: 'c'.repeat(64) };
      const [answer] = await applyPush(testHub(body.store()), clerk, 'evidence', [
        rowOf(clerk, changed, document),
      ]);
      expect(answer).toMatchObject({ kind: 'refused', code: 'EVIDENCE_FROZEN' });
    }
  });

  it('keeps the files of a self-assessment that is handed in, until it has been returned', async () => {
    const clerk = newClerk();
    const hub = testHub(body.store());
    const bytes = pdf('证明');
    const file = await attach(clerk, bytes);
    await send(clerk, file.id, 0, bytes);
    const sheet = await put(hub, clerk, 'sheets', { ...hubDocuments.sheets(), ...submittedSheet(1) });
    const removal = async () =>
      (await applyPush(hub, clerk, 'evidence', [rowOf(clerk, file, file, true)]))[0];
    const locked = { kind: 'refused', code: 'EVIDENCE_LOCKED', params: { file: '证明.pdf' } };
    expect(await removal()).toMatchObject(locked);
    // Neither its facts can be changed, nor a new file be put under its name.
    const swapped = { ...file, sha256: 'c'.repeat(64) };
    for (const row of [rowOf(clerk, swapped, file), rowOf(clerk, swapped)])
      expect((await applyPush(hub, clerk, 'evidence', [row]))[0]?.kind).not.toBe('stored');
    expect((await fetch(clerk, file.id)).rawPayload.equals(bytes)).toBe(true);

    await put(hub, clerk, 'cases', { ...returnCase(sheet.id, 1), townshipCode: sheet.townshipCode });
    expect(await removal()).toMatchObject({ kind: 'stored' });
  });

  it('forgets uploads that were given up, and removed files after a month', async () => {
    const clerk = newClerk();
    const [kept, gone] = [pdf('留'), pdf('删')];
    const hub = testHub(body.store());
    const stays = await attach(clerk, kept, { id: 'ev-stays' });
    const leaves = await attach(clerk, gone, { id: 'ev-leaves' });
    const again = await attach(clerk, kept, { id: 'ev-again' });
    for (const [{ id }, bytes] of [
      [stays, kept],
      [leaves, gone],
      [again, kept],
    ] as const)
      await send(clerk, id, 0, bytes);
    for (const one of [leaves, again])
      await applyPush(hub, clerk, 'evidence', [rowOf(clerk, one, one, true)]);
    const begun = await attach(clerk, pdf('没传完'), { id: 'ev-begun' });
    await send(clerk, begun.id, 0, pdf('没传完').subarray(0, 14));
    const [part = ''] = readdirSync(join(folder, 'parts'));
    utimesSync(join(folder, 'parts', part), 0, 0);

    const at = (days: number) => ({
      ...hub,
      clock: { now: () => new Date(hub.clock.now().getTime() + days * 86_400_000) },
    });
    await sweepEvidence(createEvidenceHub(at(1), settings()), clerk.cityId);
    expect(await stateOf(clerk, begun.id)).toEqual({ received: 0, whole: false });
    const pathOf = (bytes: Uint8Array) =>
      join(folder, clerk.cityId, sha256(bytes).slice(0, 2), sha256(bytes));
    expect(existsSync(pathOf(gone))).toBe(true);
    await sweepEvidence(createEvidenceHub(at(31), settings()), clerk.cityId);
    expect(existsSync(pathOf(gone))).toBe(false);
    expect(readFileSync(pathOf(kept)).equals(kept)).toBe(true);
    expect(await body.store().evidence(clerk.cityId).fileHashes()).toEqual([sha256(kept)]);
  });
});
