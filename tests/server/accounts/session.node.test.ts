import { Value } from 'typebox/value';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AccountListSchema,
  AccountSchema,
  EnrolledSchema,
  WhoSchema,
} from '../../../shared/sync/account-answers.ts';
import { openAccountHub, protocol, bearer, type AccountHub } from '../../helpers/account-hub.ts';
import { describeEachStore } from '../../helpers/each-store.ts';
import { cityCode, home } from '../../helpers/hub-documents.ts';
import { openStreamWith } from '../../helpers/open-stream.ts';
import { newAccount, password } from '../../helpers/test-accounts.ts';

const wrong = '不是这个密码一二三';

describeEachStore((body) => {
  let hub: AccountHub;
  let cities = 0;
  beforeEach(async () => {
    hub = await openAccountHub(body.store(), `${cityCode}-s${(cities += 1)}`);
  });
  afterEach(() => hub.app.close());
  const logIn = (text = password, account = 'zhangsan', headers = {}) =>
    hub.ask('POST', '/v1/session', null, { account, password: text }, headers);

  it('gives a browser a cookie that no script and no other site can use, and tells it who it is', async () => {
    const answer = await logIn();
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toMatch(
      /^gongping=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['gongping-protocol']).toBe('1');
    expect(Value.Check(WhoSchema, answer.body)).toBe(true);
    expect(Object.keys(answer.body)).not.toContain('token');
    const who = {
      id: hub.clerk.id,
      name: '张三',
      role: 'townshipOperator',
      orgCode: home,
      cityId: hub.cityId,
    };
    expect(answer.body).toMatchObject(who);
    expect((await hub.ask('GET', '/v1/session', await hub.signIn('zhangsan'))).body).toMatchObject(who);
  });

  it('lets the session in to the sync, with its rights, until it signs out', async () => {
    const who = await hub.signIn('zhangsan');
    const pull = () =>
      hub.ask('GET', '/v1/sync/unions/pull?after=0', {
        cookie: `a=b; ${String(Object.values(who)[0])}; c=d`,
      });
    expect((await pull()).status).toBe(200);
    expect((await hub.ask('GET', '/v1/accounts', who)).code).toBe('NOT_PERMITTED');
    const out = await hub.ask('DELETE', '/v1/session', who);
    expect(out.headers['set-cookie']).toContain('gongping=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0');
    expect([(await pull()).code, (await hub.ask('GET', '/v1/session', who)).code]).toEqual([
      'SIGN_IN_AGAIN',
      'SIGN_IN_AGAIN',
    ]);
  });

  it('ends after twelve hours', async () => {
    const who = await hub.signIn('zhangsan');
    hub.pass(12 * 3600 - 1);
    expect((await hub.ask('GET', '/v1/session', who)).status).toBe(200);
    hub.pass(1);
    expect((await hub.ask('GET', '/v1/session', who)).status).toBe(401);
  });

  it('answers the same to a wrong password and to a name that nobody has, and makes both wait', async () => {
    for (let n = 0; n < 6; n += 1) {
      const before = hub.passwords.work();
      const known = await logIn(wrong);
      const between = hub.passwords.work();
      const unknown = await logIn(wrong, 'nobody');
      expect(known.status).toBe(n < 5 ? 401 : 429);
      expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
      expect(hub.passwords.work() - between).toBe(between - before);
      expect(unknown.headers['set-cookie']).toBeUndefined();
    }
    expect((await logIn()).body).toMatchObject({ code: 'SIGN_IN_WAIT', params: { seconds: 30 } });
    expect((await logIn()).body['message']).toContain('30 秒');
  });

  it.each([
    ['nothing', {}],
    ['no password', { account: 'zhangsan' }],
    ['a list', { account: ['zhangsan'], password: {} }],
    ['a password without end', { account: 'zhangsan', password: 'x'.repeat(201) }],
  ])('refuses %s, and does no work for it', async (_name, payload) => {
    const before = hub.passwords.work();
    expect(await hub.ask('POST', '/v1/session', null, payload)).toMatchObject({ status: 400 });
    expect(hub.passwords.work()).toBe(before);
  });

  describe('a page of another site', () => {
    it.each([
      [{ 'sec-fetch-site': 'cross-site' }],
      [{ 'sec-fetch-site': 'same-site' }],
      [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }],
      [{ origin: 'https://evil.example' }],
      [{ origin: 'null' }],
      [{ origin: 'http://localhost:81' }],
    ])('can neither sign anybody in nor act for him: %j', async (headers) => {
      expect(await logIn(password, 'zhangsan', headers)).toMatchObject({
        status: 403,
        code: 'CROSS_SITE_REFUSED',
      });
      const who = await hub.signIn('zhangsan');
      for (const [method, url] of [
        ['DELETE', '/v1/session'],
        ['POST', '/v1/session/password'],
        ['POST', '/v1/sync/unions/push'],
        ['POST', '/v1/devices/report'],
        ['POST', '/v1/number-blocks'],
      ] as const) {
        const payload = method === 'POST' ? {} : undefined;
        expect((await hub.ask(method, url, who, payload, headers)).code).toBe('CROSS_SITE_REFUSED');
      }
      expect((await hub.ask('GET', '/v1/session', who)).status).toBe(200);
    });

    it.each([
      [{ 'sec-fetch-site': 'same-origin', origin: 'https://localhost:8480' }],
      [{ 'sec-fetch-site': 'none' }],
      [{ origin: 'http://localhost:8480' }],
    ])('is not what its own pages are: %j', async (headers) => {
      expect((await logIn(password, 'zhangsan', { host: 'localhost:8480', ...headers })).code).toBe('');
    });
  });

  it('changes a password, ends the account’s sessions and leaves those of others', async () => {
    const [mine, again, other] = [
      await hub.signIn('zhangsan'),
      await hub.signIn('zhangsan'),
      await hub.signIn('admin'),
    ];
    const next = '新的密码一二三四五六';
    const change = (current: string, wanted: string) =>
      hub.ask('POST', '/v1/session/password', mine, { current, next: wanted });
    expect(await change(wrong, next)).toMatchObject({ status: 401, code: 'SIGN_IN_FAILED' });
    expect(await change(password, 'short')).toMatchObject({ status: 400, code: 'PASSWORD_WEAK' });
    expect((await change(password, next)).status).toBe(200);
    const statuses = await Promise.all([mine, again, other].map((who) => hub.ask('GET', '/v1/session', who)));
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 200]);
    expect((await logIn()).code).toBe('SIGN_IN_FAILED');
    expect((await logIn(next)).status).toBe(200);
  });

  it('takes neither a cookie for a token nor a token for a cookie', async () => {
    const cookie = await hub.signIn('zhangsan');
    const device = await hub.enrol(hub.clerk.id, 'pc-1');
    const value = (who: object) => String(Object.values(who)[0]).replace(/^(gongping=|Bearer )/, '');
    expect((await hub.ask('GET', '/v1/session', bearer(value(cookie)))).status).toBe(401);
    expect((await hub.ask('GET', '/v1/session', { cookie: `gongping=${value(device)}` })).status).toBe(401);
    for (const text of ['', 'x', `${value(device)} `, "' OR 1=1"])
      expect((await hub.ask('GET', '/v1/session', bearer(text))).status).toBe(401);
  });

  it('makes the PC of somebody with a password a device, which can sign out', async () => {
    const device = { id: 'pc-9', name: '财务室' };
    const answer = await hub.ask('POST', '/v1/session', null, { account: 'zhangsan', password, device });
    expect(Value.Check(EnrolledSchema, answer.body)).toBe(true);
    expect(answer.headers['set-cookie']).toBeUndefined();
    const who = bearer(answer.body['token']);
    expect((await hub.ask('GET', '/v1/session', who)).body).toMatchObject({ deviceId: 'pc-9' });
    hub.pass(365 * 24 * 3600);
    expect((await hub.ask('GET', '/v1/session', who)).status).toBe(200);
    expect((await hub.ask('DELETE', '/v1/session', who)).status).toBe(200);
    expect((await hub.ask('GET', '/v1/session', who)).status).toBe(401);
    const refused = { account: 'zhangsan', password: wrong, device };
    expect((await hub.ask('POST', '/v1/session', null, refused)).code).toBe('SIGN_IN_FAILED');
  });

  describe('the city admin', () => {
    it('adds accounts, sees them without their passwords, resets and disables them', async () => {
      const admin = await hub.signIn('admin');
      const added = await hub.ask(
        'POST',
        '/v1/accounts',
        admin,
        newAccount({ login: ' WangWu', name: '王五' }),
      );
      expect(Value.Check(AccountSchema, added.body)).toBe(true);
      expect(added.body).toMatchObject({ login: 'wangwu', hasPassword: true });
      expect(await hub.ask('POST', '/v1/accounts', admin, newAccount({ login: 'wangwu' }))).toMatchObject({
        status: 409,
        code: 'ACCOUNT_TAKEN',
      });
      const url = `/v1/accounts/${String(added.body['id'])}`;
      const who = await hub.signIn('wangwu');
      expect((await hub.ask('DELETE', `${url}/sessions`, admin)).status).toBe(200);
      expect((await hub.ask('GET', '/v1/session', who)).status).toBe(401);
      const next = { password: '新的密码一二三四五六' };
      expect((await hub.ask('POST', `${url}/password`, admin, next)).status).toBe(200);
      const again = await hub.signIn('wangwu', next.password);
      const pc = await hub.enrol(String(added.body['id']), 'pc-5');
      expect((await hub.ask('DELETE', url, admin)).status).toBe(200);
      for (const gone of [again, pc]) expect((await hub.ask('GET', '/v1/session', gone)).status).toBe(401);
      const { body: list } = await hub.ask('GET', '/v1/accounts', admin);
      expect(Value.Check(AccountListSchema, list)).toBe(true);
      expect(JSON.stringify(list)).not.toContain('new:');
      const disabled = (list['accounts'] as { login: string; disabledAt: unknown }[]).filter(
        (one) => one.disabledAt !== null,
      );
      expect(disabled.map(({ login }) => login)).toEqual(['wangwu']);
      for (const [method, path, payload] of [
        ['DELETE', url, undefined],
        ['DELETE', '/v1/accounts/none/sessions', undefined],
        ['POST', '/v1/accounts/none/password', next],
      ] as const)
        expect(await hub.ask(method, path, admin, payload)).toMatchObject({
          status: 404,
          code: 'ACCOUNT_UNKNOWN',
        });
    });

    it('cannot disable the last of his kind', async () => {
      const admin = await hub.signIn('admin');
      const url = `/v1/accounts/${hub.admin.id}`;
      expect(await hub.ask('DELETE', url, admin)).toMatchObject({ status: 409, code: 'LAST_ADMIN' });
    });

    it('is the only one who may', async () => {
      const admin = await hub.signIn('admin');
      const roles = [
        'cityOperator',
        'panelMember',
        'finance',
        'auditor',
        'townshipOperator',
        'townshipChair',
      ] as const;
      for (const role of roles) {
        const orgCode = role.startsWith('township') ? home : hub.cityId;
        await hub.ask('POST', '/v1/accounts', admin, newAccount({ login: role, role, orgCode, password }));
        const who = await hub.signIn(role);
        for (const [method, url, payload] of [
          ['GET', '/v1/accounts', undefined],
          ['POST', '/v1/accounts', newAccount({ login: 'neu' })],
          ['DELETE', `/v1/accounts/${hub.admin.id}`, undefined],
          ['DELETE', `/v1/accounts/${hub.admin.id}/sessions`, undefined],
          ['POST', `/v1/accounts/${hub.admin.id}/password`, { password }],
          ['POST', '/v1/enrolment-codes', { accountId: hub.admin.id }],
          ['DELETE', '/v1/devices/pc-1', undefined],
        ] as const)
          expect(await hub.ask(method, url, who, payload)).toMatchObject({
            status: 403,
            code: 'NOT_PERMITTED',
          });
        const devices = await hub.ask('GET', '/v1/devices', who);
        expect(devices.status).toBe(role === 'cityOperator' ? 200 : 403);
      }
    });
  });

  it('asks everybody else to sign in', async () => {
    for (const [method, url, payload] of [
      ['GET', '/v1/session', undefined],
      ['DELETE', '/v1/session', undefined],
      ['POST', '/v1/session/password', { current: password, next: password }],
      ['GET', '/v1/accounts', undefined],
      ['POST', '/v1/accounts', newAccount()],
      ['GET', '/v1/devices', undefined],
      ['POST', '/v1/devices/report', {}],
      ['POST', '/v1/enrolment-codes', { accountId: hub.admin.id }],
    ] as const)
      expect(await hub.ask(method, url, null, payload)).toMatchObject({ status: 401, code: 'SIGN_IN_AGAIN' });
  });

  it('ends the streams of a session that is over and of a device that is revoked', async () => {
    const address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
    const [cookie, device] = [await hub.signIn('zhangsan'), await hub.enrol(hub.clerk.id, 'pc-1')];
    const streams = await Promise.all(
      [cookie, device].map((who) => openStreamWith(address, { ...protocol, ...who })),
    );
    for (const stream of streams) expect(await stream.next()).toMatch(/^ready/);
    // Behind the hub's back, as another hub on the same database would: the streams look again by themselves.
    await hub.store.write(hub.cityId, async (city) => {
      await city.removeSessionsOf(hub.clerk.id);
      const found = await city.findDevice('pc-1');
      if (found) await city.putDevice({ ...found, revokedAt: hub.clock.now().toISOString() });
    });
    for (const stream of streams) expect(await stream.next()).toMatch(/^ended/);
  });
});
