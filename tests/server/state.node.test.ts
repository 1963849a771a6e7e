import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildHub } from '../../server/app.ts';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import { pushPath } from '../../shared/sync/protocol.ts';
import { bearer, openAccountHub, protocol, type AccountHub } from '../helpers/account-hub.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { cityCode, home, hubDocuments } from '../helpers/hub-documents.ts';
import { believeHeader } from '../helpers/hub-request.ts';
import { newAccount, password, testAccounts } from '../helpers/test-accounts.ts';
import { rowOf, sessionOf } from '../helpers/test-hub.ts';

describeSqlite((body) => {
  let hub: AccountHub;
  let log = '';
  let cities = 0;
  const logger = { stream: { write: (line: string) => void (log += line) } };
  beforeEach(async () => {
    log = '';
    const cityId = `${cityCode}-t${(cities += 1)}`;
    hub = await openAccountHub(body.store(), cityId, { logger, metricsToken: 'look' });
  });
  afterEach(() => hub.app.close());

  it('tells its time, and that it and its database answer', async () => {
    expect((await hub.ask('GET', '/v1/time')).body).toEqual({ now: '2026-12-01T02:00:00.000Z' });
    expect((await hub.ask('GET', '/v1/health')).body).toEqual({ status: 'ok' });
    expect((await hub.ask('GET', '/v1/ready')).body).toEqual({ status: 'ready' });
  });

  it('is alive but not ready when its database does not answer, and does not say why', async () => {
    const auditHead = () => Promise.reject(new Error('password authentication failed'));
    const store = { ...body.store(), auditHead };
    const app = await buildHub({ store, authenticate: believeHeader, rendererFolder: null });
    const ready = await app.inject('/v1/ready');
    expect([ready.statusCode, ready.json<{ code: string }>().code]).toEqual([503, 'HUB_NOT_READY']);
    expect(ready.body).not.toContain('authentication');
    expect((await app.inject('/v1/health')).statusCode).toBe(200);
    await app.close();
  });

  describe('metrics', () => {
    const read = (remoteAddress: string, headers = {}) =>
      hub.app.inject({ url: '/metrics', remoteAddress, headers });

    it('are for this machine, and for whoever has the token', async () => {
      const from = async (address: string, headers = {}) => (await read(address, headers)).statusCode;
      expect([await from('127.0.0.1'), await from('::1')]).toEqual([200, 200]);
      expect(await from('10.0.0.1')).toBe(403);
      expect(await from('127.0.0.1', { 'x-forwarded-for': '10.0.0.1' })).toBe(403);
      expect(await from('10.0.0.1', bearer('guess'))).toBe(403);
      expect(await from('10.0.0.1', bearer('look'))).toBe(200);
      expect(await from('10.0.0.1', await hub.signIn('admin'))).toBe(403);
    });

    it('count routes and streams, and name nobody', async () => {
      await hub.enrol(hub.clerk.id, 'pc-张三');
      await hub.ask('DELETE', '/v1/devices/pc-zhang', await hub.signIn('admin'));
      await hub.ask('GET', '/13800138000?name=zhangsan');
      const text = (await read('127.0.0.1')).body;
      expect(text).toMatch(/seconds_count\{method="DELETE",route="\/v1\/devices\/:id",status="404"\} 1/);
      expect(text).toMatch(/seconds_count\{method="GET",route="none",status="404"\} 1/);
      expect(text).toContain('gongping_open_streams 0');
      for (const secret of ['pc-', '13800138000', 'zhang', '张', hub.clerk.id])
        expect(text).not.toContain(secret);
    });
  });

  it('describes every route, with the schemas that its requests are checked by', async () => {
    interface Operation {
      readonly responses: Readonly<Record<string, unknown>>;
      readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
    }
    interface Api {
      readonly openapi: string;
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    }
    const { openapi, paths } = (await hub.ask('GET', '/v1/openapi.json')).body as unknown as Api;
    expect(openapi).toBe('3.1.0');
    const routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    for (const route of [
      'post /v1/session',
      'get /v1/session',
      'delete /v1/session',
      'post /v1/session/password',
      'post /v1/setup',
      'post /v1/devices/enrol',
      'post /v1/devices/report',
      'get /v1/devices',
      'delete /v1/devices/{id}',
      'post /v1/enrolment-codes',
      'get /v1/accounts',
      'post /v1/accounts',
      'post /v1/number-blocks',
      'get /v1/sync/{collection}/pull',
      'post /v1/sync/{collection}/push',
      'get /v1/sync/stream',
      'post /v1/sync/heads',
      'get /v1/time',
      'get /metrics',
    ])
      expect(routes).toContain(route);
    for (const [path, operations] of Object.entries(paths))
      for (const [method, { responses }] of Object.entries(operations))
        if (!/stream|health|ready|time|metrics/.test(path))
          expect(Object.keys(responses), `${method} ${path}`).toEqual(['200', 'default']);
    const report = paths['/v1/devices/report']?.['post']?.requestBody?.content['application/json']?.schema;
    expect(report).toMatchObject({ properties: { unsent: { type: 'integer', minimum: 0 } } });
  });

  it('asks an address that tries too often to wait, and no other', async () => {
    const wrong = { account: '', password: '' };
    const tryFrom = (remoteAddress: string) =>
      hub.app.inject({
        method: 'POST',
        url: '/v1/session',
        remoteAddress,
        headers: protocol,
        payload: wrong,
      });
    for (let n = 0; n < 120; n += 1) expect((await tryFrom('10.0.0.1')).statusCode).toBe(400);
    const refused = await tryFrom('10.0.0.1');
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'RATE_LIMITED' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await tryFrom('10.0.0.2')).statusCode).toBe(400);
    const pull = {
      url: '/v1/sync/unions/pull?after=0',
      headers: { ...protocol, ...(await hub.signIn('admin')) },
    };
    expect((await hub.app.inject({ ...pull, remoteAddress: '10.0.0.1' })).statusCode).toBe(200);
  });

  it('logs what happened, and nothing of people, secrets and addresses', async () => {
    const phone = '13800138000';
    const secrets = [phone, password, '张三', 'zhangsan', '李四', '办公室', '10.7.7.7', home, '不是这个密码'];
    secrets.push(hub.clerk.id);
    const cookie = await hub.signIn('zhangsan');
    await hub.ask('POST', '/v1/session', null, { account: 'zhangsan', password: '不是这个密码' });
    await hub.ask('POST', '/v1/session', null, { account: { name: '张三' }, password });
    const device = await hub.enrol(hub.clerk.id, 'pc-1');
    secrets.push(...[cookie, device].map((who) => String(Object.values(who)[0]).replace(/^\S+[ =]/, '')));
    const session = { ...sessionOf('townshipOperator'), id: hub.clerk.id };
    const person = { ...hubDocuments.people(), name: '张三', phone };
    for (const who of [cookie, device, null])
      await hub.ask('POST', pushPath('people'), who, { rows: [rowOf(session, person), 'x'] });
    await hub.ask('GET', '/v1/sync/people/pull?after=0', device);
    await hub.ask('GET', `/v1/${phone}?name=张三`, device, undefined, { 'user-agent': phone });
    await hub.app.inject({ url: '/v1/health', remoteAddress: '10.7.7.7' });
    await hub.app.inject({
      method: 'POST',
      url: '/v1/session',
      headers: protocol,
      payload: `{"password":"${password}`,
    });
    expect(log).toContain('"route":"/v1/sync/:collection/push"');
    expect(log).toContain('"statusCode":401');
    for (const secret of secrets) expect(log).not.toContain(secret);
  });

  it('logs its own failures, without what the request held', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, next) => {
        lines.push(String(chunk));
        next();
      },
    });
    const store = { ...body.store(), write: () => Promise.reject(new Error('disk I/O error')) };
    const accounts = testAccounts(store);
    const app = await buildHub({
      ...accounts,
      accounts,
      authenticate: believeHeader,
      rendererFolder: null,
      logger: { stream: sink },
    });
    await expect(addAccount(accounts, newAccount(), atTheHub)).rejects.toThrow('disk');
    const payload = { account: 'zhangsan', password };
    const response = await app.inject({ method: 'POST', url: '/v1/session', headers: protocol, payload });
    expect(response.statusCode).toBe(500);
    await app.close();
    expect(lines.join('')).toContain('disk I/O error');
    expect(lines.join('')).not.toContain('zhangsan');
    expect(lines.join('')).not.toContain(password);
  });
});
