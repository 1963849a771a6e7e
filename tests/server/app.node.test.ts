import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHub } from '../../server/app.ts';
import type { HubSession } from '../../server/session.ts';
import {
  ErrorAnswerSchema,
  maxPushRows,
  PROTOCOL_HEADER,
  PullAnswerSchema,
  PushAnswerSchema,
} from '../../shared/sync/protocol.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { home, hubDocuments } from '../helpers/hub-documents.ts';
import { believeHeader, headersOf, requestPull, requestPush } from '../helpers/hub-request.ts';
import { rowOf, sessionOf } from '../helpers/test-hub.ts';

describeSqlite((body) => {
  let app: FastifyInstance;
  let cities = 0;
  beforeAll(async () => {
    app = await buildHub({ store: body.store(), authenticate: believeHeader, rendererFolder: null });
  });
  afterAll(() => app.close());
  const newClerk = (): HubSession => sessionOf('townshipOperator', { cityId: `http-${(cities += 1)}` });
  const pushText = (session: HubSession, payload: string | Buffer, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/v1/sync/unions/push',
      headers: { ...headersOf(session), 'content-type': 'application/json', ...headers },
      payload,
    });

  describe('who may ask', () => {
    it('is asked to sign in, whatever the route', async () => {
      for (const response of [
        await requestPull(app, null, 'unions'),
        await requestPush(app, null, 'unions', []),
        await app.inject({ url: '/v1/sync/stream', headers: headersOf(null) }),
        await app.inject({ method: 'POST', url: '/v1/number-blocks', headers: headersOf(null), payload: {} }),
      ]) {
        expect(response.statusCode).toBe(401);
        expect(response.json()).toMatchObject({ code: 'SIGN_IN_AGAIN' });
      }
    });

    it.each([
      ['none', {}, 'PROTOCOL_TOO_OLD'],
      ['an older one', { [PROTOCOL_HEADER]: '0' }, 'PROTOCOL_TOO_OLD'],
      ['nonsense', { [PROTOCOL_HEADER]: '1.5' }, 'PROTOCOL_TOO_OLD'],
      ['a newer one', { [PROTOCOL_HEADER]: '2' }, 'PROTOCOL_TOO_NEW'],
    ])('is told which side to update when the protocol is %s', async (_name, headers, code) => {
      const response = await app.inject({ url: '/v1/sync/unions/pull?after=0', headers });
      expect(response.statusCode).toBe(426);
      expect(response.json()).toMatchObject({ code, params: { current: 1 } });
      expect(Value.Check(ErrorAnswerSchema, response.json())).toBe(true);
      expect(response.json<{ message: string }>().message).toContain('更新');
    });

    it('may ask for the state of the hub without signing in', async () => {
      const response = await app.inject('/v1/health');
      expect(response.json()).toEqual({ status: 'ok' });
      expect(response.headers['content-security-policy']).toContain("default-src 'none'");
    });
  });

  describe('answers', () => {
    it('fit the protocol', async () => {
      const clerk = newClerk();
      const union = hubDocuments.unions();
      const state = { ...union, updatedBy: clerk.id };
      const rows = [
        rowOf(clerk, union),
        rowOf(clerk, union),
        rowOf(clerk, { ...state, name: '改' }, { ...state, updatedAt: '2026-01-01T00:00:00.000Z' }),
        rowOf(clerk, hubDocuments.unions({ township: '130481101', name: 'x' })),
        'nonsense',
      ];
      const pushed = await requestPush(app, clerk, 'unions', rows);
      expect(pushed.statusCode).toBe(200);
      expect(Value.Check(PushAnswerSchema, pushed.json())).toBe(true);
      const kinds = pushed.json<{ answers: { kind: string }[] }>().answers.map(({ kind }) => kind);
      expect(kinds).toEqual(['stored', 'duplicate', 'conflict', 'refused', 'refused']);
      const pulled = await requestPull(app, clerk, 'unions');
      expect(Value.Check(PullAnswerSchema, pulled.json())).toBe(true);
      expect(pulled.json()).toEqual({
        documents: [{ ...state, _deleted: false }],
        checkpoint: { seq: 1 },
        more: false,
        epoch: expect.any(String) as string,
      });
      expect(pulled.headers['cache-control']).toBe('no-store');
    });

    it('come in pages of the size asked for', async () => {
      const clerk = newClerk();
      const rows = ['a', 'b', 'c'].map((name) => rowOf(clerk, hubDocuments.unions({ name })));
      await requestPush(app, clerk, 'unions', rows);
      const pull = async (query: string) =>
        (
          await app.inject({ url: `/v1/sync/unions/pull?${query}`, headers: headersOf(clerk) })
        ).json<object>();
      expect(await pull('after=0&limit=2')).toMatchObject({ checkpoint: { seq: 2 }, more: true });
      expect(await pull('after=2&limit=2')).toMatchObject({ checkpoint: { seq: 3 }, more: false });
      expect(await pull('after=3')).toMatchObject({ documents: [], checkpoint: { seq: 3 }, more: false });
      expect(await pull('after=1&limit=1&count=true')).toMatchObject({ more: true, total: 2 });
      expect(await pull('after=1&limit=2&count=true')).not.toHaveProperty('total');
    });

    it('are compressed when that pays', async () => {
      const clerk = newClerk();
      const rows = Array.from({ length: 50 }, (_, index) =>
        rowOf(clerk, hubDocuments.unions({ name: `n${index}` })),
      );
      await requestPush(app, clerk, 'unions', rows);
      const url = '/v1/sync/unions/pull?after=0';
      const headers = { ...headersOf(clerk), 'accept-encoding': 'gzip' };
      const remoteAddress = '192.168.1.7';
      const [small, plain] = [
        await app.inject({ url, headers, remoteAddress }),
        await requestPull(app, clerk, 'unions'),
      ];
      expect(small.headers['content-encoding']).toBe('gzip');
      const [here, passedOn] = [
        await app.inject({ url, headers }),
        await app.inject({ url, headers: { ...headers, 'x-forwarded-for': '192.168.1.7' } }),
      ];
      expect(here.headers['content-encoding']).toBeUndefined();
      expect(passedOn.headers['content-encoding']).toBe('gzip');
      expect(small.rawPayload.length * 5).toBeLessThan(plain.rawPayload.length);
    });
  });

  describe('a request that is not one', () => {
    it.each([
      'after=x',
      'after=-1',
      'after=1.5',
      'after=99999999999999999999',
      '',
      'after=0&limit=0',
      'after=0&limit=501',
      'after=0&limit=Infinity',
      'after=0&limit=1e999',
      `after=${'9'.repeat(400)}`,
    ])('of a pull with "%s" is refused', async (query) => {
      const url = `/v1/sync/unions/pull?${query}`;
      const response = await app.inject({ url, headers: headersOf(newClerk()) });
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({ code: 'REQUEST_INVALID' });
    });

    it.each(['{', '[]', '{"rows":5}', '{}', 'null', '['.repeat(200_000)])(
      'of a push is refused (%#)',
      async (text) => {
        const response = await pushText(newClerk(), text);
        expect(response.statusCode).toBe(400);
        expect(response.json()).toMatchObject({ code: 'REQUEST_INVALID' });
      },
    );

    it('leads nowhere for a collection there is not', async () => {
      for (const name of ['nothing', '__proto__', 'constructor', 'toString']) {
        const url = `/v1/sync/${name}/pull?after=0`;
        const response = await app.inject({ url, headers: headersOf(newClerk()) });
        expect(response.statusCode).toBe(404);
        expect(response.json()).toMatchObject({ code: 'ADDRESS_UNKNOWN' });
      }
      const response = await app.inject('/v1/elsewhere?secret=1');
      expect(response.json()).toMatchObject({ code: 'ADDRESS_UNKNOWN', params: { path: '/v1/elsewhere' } });
    });
  });

  describe('poison', () => {
    it('is refused in its row, and the rows beside it are stored', async () => {
      const clerk = newClerk();
      const good = rowOf(clerk, hubDocuments.unions());
      const bad = [
        '{"newDocumentState":{"__proto__":{"id":"x"},"_deleted":false}}',
        '{"newDocumentState":{"constructor":{"prototype":{}},"_deleted":false}}',
        `{"newDocumentState":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
        '{"newDocumentState":{"id":1e999,"_deleted":false}}',
        '0',
      ];
      const response = await pushText(clerk, `{"rows":[${bad.join(',')},${JSON.stringify(good)}]}`);
      expect(response.statusCode).toBe(200);
      const kinds = response.json<{ answers: { kind: string }[] }>().answers.map(({ kind }) => kind);
      expect(kinds).toEqual([...bad.map(() => 'refused'), 'stored']);
    });
  });

  describe('too much at once', () => {
    it('is 413, by number of rows, by size, and by size before it was compressed', async () => {
      const clerk = newClerk();
      const many = await requestPush(
        app,
        clerk,
        'unions',
        Array.from({ length: maxPushRows + 1 }, () => null),
      );
      const long = `{"rows":["${'x'.repeat(5 * 1024 * 1024)}"]}`;
      const gzip = { 'content-encoding': 'gzip' };
      for (const response of [
        many,
        await pushText(clerk, long),
        await pushText(clerk, gzipSync(long), gzip),
      ]) {
        expect(response.statusCode).toBe(413);
        expect(response.json()).toMatchObject({
          code: 'BATCH_TOO_LARGE',
          params: { rows: 500, megabytes: 5 },
        });
      }
      const most = await requestPush(
        app,
        clerk,
        'unions',
        Array.from({ length: maxPushRows }, () => null),
      );
      expect(most.statusCode).toBe(200);
    });

    it('may be compressed as long as it is not', async () => {
      const clerk = newClerk();
      const text = JSON.stringify({ rows: [rowOf(clerk, hubDocuments.unions())] });
      const response = await pushText(clerk, gzipSync(text), { 'content-encoding': 'gzip' });
      expect(response.json()).toEqual({ answers: [{ kind: 'stored', seq: 1 }] });
      const broken = await pushText(clerk, Buffer.from('not gzip'), { 'content-encoding': 'gzip' });
      expect(broken.statusCode).toBe(400);
    });
  });

  const lease = (session: HubSession, payload: object) =>
    app.inject({ method: 'POST', url: '/v1/number-blocks', headers: headersOf(session), payload });

  it('leases numbers to the city office only', async () => {
    const clerk = newClerk();
    const request = { series: '2026', size: 50, request: 'r1' };
    const admin = { ...sessionOf('cityAdmin'), cityId: clerk.cityId };
    expect((await lease(admin, request)).json()).toEqual({ series: '2026', first: 1, last: 50 });
    expect((await lease(admin, request)).json()).toEqual({ series: '2026', first: 1, last: 50 });
    expect((await lease(admin, { ...request, request: 'r2' })).json()).toMatchObject({
      first: 51,
      last: 100,
    });
    expect((await lease(admin, { ...request, size: 9 })).statusCode).toBe(409);
    expect((await lease(admin, { ...request, size: 0 })).statusCode).toBe(400);
    const refused = await lease(clerk, request);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'NOT_PERMITTED']);
  });

  it('answers its own failure with a reference, without saying what it was', async () => {
    const lines: string[] = [];
    const failing = await buildHub({
      store: {
        ...body.store(),
        readChanges: async () => {
          throw new Error('relation "documents" does not exist');
        },
      },
      authenticate: believeHeader,
      rendererFolder: null,
      logger: { level: 'error', stream: { write: (line: string) => lines.push(line) } },
    });
    const response = await requestPull(failing, newClerk(), 'unions');
    const { code, params } = response.json<{ code: string; params: { reference: string } }>();
    expect([response.statusCode, code]).toEqual([500, 'HUB_FAILED']);
    expect(response.body).not.toContain('documents');
    expect(lines.join('')).toContain(params.reference);
    expect(lines.join('')).toContain('does not exist');
    await failing.close();
  });

  it('serves the screens: built files for ever, the pages that name them never', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gp-screens-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>工评</title>');
    writeFileSync(join(folder, 'assets', 'main-abc.js'), '');
    const serving = await buildHub({
      store: body.store(),
      authenticate: believeHeader,
      rendererFolder: folder,
    });
    const page = await serving.inject('/');
    expect([page.headers['cache-control'], page.body]).toEqual(['no-cache', '<title>工评</title>']);
    const script = await serving.inject('/assets/main-abc.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-security-policy']).toContain("script-src 'self'");
    expect((await serving.inject('/../package.json')).statusCode).toBe(404);
    await serving.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps one city’s documents from another city’s accounts of the same name', async () => {
    const [clerk, namesake] = [newClerk(), newClerk()];
    await requestPush(app, clerk, 'unions', [rowOf(clerk, hubDocuments.unions({ township: home }))]);
    expect((await requestPull(app, namesake, 'unions')).json()).toMatchObject({ documents: [] });
    const answer = await requestPush(app, namesake, 'unions', [rowOf(namesake, hubDocuments.unions())]);
    expect(answer.json()).toEqual({ answers: [{ kind: 'stored', seq: 1 }] });
  });
});
