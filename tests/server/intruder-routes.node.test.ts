import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import { buildHub } from '../../server/app.ts';
import type { HubSession } from '../../server/session.ts';
import type { Account } from '../../server/store/account-store.ts';
import type { ActorRole } from '../../shared/domain/actor.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { believeHeader, headersOf } from '../helpers/hub-request.ts';
import { newAccount, newAdmin, password, testAccounts, type TestAccounts } from '../helpers/test-accounts.ts';
import { sessionOf } from '../helpers/test-hub.ts';
import { roles } from './intruder-targets.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Who may ask what. `open`: nobody need have signed in. `signed in`: whoever has, for himself; what he sees then is
 * decided document by document. `own suite`: by rules that a suite beside the feature tests.
 */
type Rule = 'open' | 'signed in' | 'own suite' | readonly ActorRole[];

const admin: Rule = ['cityAdmin'];
const office: Rule = ['cityAdmin', 'cityOperator'];

const rules: Readonly<Record<string, Rule>> = {
  'GET /metrics': 'open',
  'GET /v1/health': 'open',
  'GET /v1/ready': 'open',
  'GET /v1/time': 'open',
  'GET /v1/identity': 'open',
  'GET /v1/verify/list': 'open',
  'POST /v1/session': 'open',
  'POST /v1/devices/enrol': 'open',
  'POST /v1/setup': 'open',
  'POST /v1/meetings/join': 'open',
  'GET /v1/session': 'signed in',
  'DELETE /v1/session': 'signed in',
  'POST /v1/session/password': 'signed in',
  'POST /v1/session/browser-key': 'signed in',
  'POST /v1/devices/report': 'signed in',
  'POST /v1/devices/keys': 'own suite',
  'GET /v1/sync/{collection}/pull': 'signed in',
  'POST /v1/sync/{collection}/push': 'signed in',
  'GET /v1/sync/{collection}/history': 'signed in',
  'GET /v1/sync/stream': 'signed in',
  'POST /v1/sync/heads': 'signed in',
  'POST /v1/enrolment-codes': admin,
  'POST /v1/enrolment-packages': admin,
  'GET /v1/devices': office,
  'DELETE /v1/devices/{id}': admin,
  'GET /v1/accounts': admin,
  'POST /v1/accounts': admin,
  'POST /v1/accounts/{id}/password': admin,
  'DELETE /v1/accounts/{id}/sessions': admin,
  'DELETE /v1/accounts/{id}': admin,
  'POST /v1/number-blocks': office,
};

/** Of these folders every route. */
const ownSuites = [
  '/v1/meetings',
  '/v1/meeting-packages',
  '/v1/packages',
  '/v1/evidence',
  '/v1/missing-evidence',
];

const ruleOf = (route: string): Rule | undefined =>
  rules[route] ?? (ownSuites.some((path) => route.split(' ')[1]?.startsWith(path)) ? 'own suite' : undefined);

describeSqlite((body) => {
  const cityId = 'routes';
  let app: FastifyInstance;
  let accounts: TestAccounts;
  let victim: Account;
  let routes: readonly string[] = [];
  beforeAll(async () => {
    accounts = testAccounts(body.store(), cityId);
    const evidence = { folder: '/nowhere', maxBytes: 1, quotaBytes: 1 };
    app = await buildHub({
      ...accounts,
      accounts,
      evidence,
      authenticate: believeHeader,
      rendererFolder: null,
    });
    await addAccount(accounts, newAdmin(cityId), atTheHub);
    victim = await addAccount(accounts, newAccount(), atTheHub);
    const { paths } = (await app.inject('/v1/openapi.json')).json<{ paths: Record<string, object> }>();
    routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
  });
  afterAll(() => app.close());

  /** What each of the guarded routes takes, so that nothing but the rule can refuse it. */
  const bodies = (): Readonly<Record<string, object>> => ({
    'POST /v1/enrolment-codes': { accountId: victim.id },
    'POST /v1/enrolment-packages': { accountId: victim.id, deviceName: '乡镇电脑', address: 'http://hub' },
    'POST /v1/accounts': newAccount({ login: 'intruder' }),
    'POST /v1/accounts/{id}/password': { password },
    'POST /v1/number-blocks': { series: '2026', size: 5, request: 'r1' },
  });
  const ask = (route: string, session: HubSession | null, id = victim.id) => {
    const [method = 'GET', path = ''] = route.split(' ');
    const url = path.replace('{id}', id).replace('{collection}', 'people');
    const payload = bodies()[route];
    return app.inject({
      method: method as Method,
      url,
      headers: headersOf(session),
      ...(payload && { payload }),
    });
  };
  const codeOf = (answer: { readonly json: () => unknown }): string =>
    (answer.json() as { code: string }).code;

  it('knows for every route who may ask it', () => {
    expect(routes.filter((route) => ruleOf(route) === undefined)).toEqual([]);
    expect(Object.keys(rules).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('lets nobody in who has not signed in, wherever that is asked', async () => {
    for (const route of routes.filter((one) => ruleOf(one) !== 'open')) {
      const answer = await ask(route, null);
      expect([answer.statusCode, codeOf(answer)], route).toEqual([401, 'SIGN_IN_AGAIN']);
    }
  });

  it.each(roles)('gives and does to others nothing for %s, but what his role is for', async (role) => {
    const session = sessionOf(role, { cityId });
    const before = await accounts.store.auditHead(cityId);
    for (const [route, allowed] of Object.entries(rules)) {
      if (typeof allowed === 'string' || allowed.includes(role)) continue;
      const answer = await ask(route, session);
      expect([answer.statusCode, codeOf(answer)], `${role} ${route}`).toEqual([403, 'NOT_PERMITTED']);
      // Nobody finds out by it what there is.
      expect((await ask(route, session, 'nobody')).body, `${role} ${route}`).toBe(answer.body);
    }
    expect(await accounts.store.auditHead(cityId)).toEqual(before);
  });

  it('leases numbers without telling what others have', async () => {
    const lease = async (deviceId: string, request: string) =>
      (
        await app.inject({
          method: 'POST',
          url: '/v1/number-blocks',
          headers: headersOf(sessionOf('cityOperator', { cityId, deviceId })),
          payload: { series: '2026', size: 5, request },
        })
      ).json<{ first: number }>();
    expect(await lease('pc-1', 'mine')).toEqual({ series: '2026', first: 1, last: 5 });
    // Another device's name for its request is nobody else's.
    expect(await lease('pc-2', 'mine')).toEqual({ series: '2026', first: 6, last: 10 });
  });

  it('describes its routes without naming anybody', async () => {
    const text = (await app.inject('/v1/openapi.json')).body;
    for (const secret of [victim.id, victim.login, victim.name, cityId, password]) {
      expect(text).not.toContain(`"${secret}"`);
    }
  });
});
