import { afterEach, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createAuthenticate } from '../../server/accounts/authenticate.ts';
import { buildHub } from '../../server/app.ts';
import { protocol } from '../helpers/account-hub.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { testAccounts } from '../helpers/test-accounts.ts';

const overTls = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' };

describeSqlite((body) => {
  let app: FastifyInstance;
  afterEach(() => app.close());
  const open = async (trustProxy: string | null = 'loopback'): Promise<FastifyInstance> => {
    const accounts = testAccounts(body.store(), 'hardening');
    const authenticate = createAuthenticate(accounts);
    app = await buildHub({ ...accounts, accounts, authenticate, rendererFolder: null, trustProxy });
    return app;
  };

  it('keeps browsers to TLS once they have come over it, and claims nothing over plain HTTP', async () => {
    await open();
    const header = async (headers: Record<string, string>) =>
      (await app.inject({ url: '/v1/health', headers })).headers['strict-transport-security'];
    expect(await header(overTls)).toBe('max-age=15552000');
    expect(await header({})).toBeUndefined();
    await app.close();
    await open(null);
    expect(await header(overTls)).toBeUndefined();
  });

  it('seals every answer, the refusals too', async () => {
    await open();
    for (const url of ['/v1/health', '/v1/session', '/nowhere', '/v1/sync/unions/pull?after=x']) {
      const { headers } = await app.inject({ url, headers: overTls });
      expect(headers, url).toMatchObject({
        'strict-transport-security': expect.stringContaining('max-age='),
        'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'self'/),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()'),
      });
      expect(headers, url).not.toHaveProperty('access-control-allow-origin');
      expect(headers, url).not.toHaveProperty('x-powered-by');
    }
  });

  it('answers an address that is none in its own words, sealed like the rest', async () => {
    await open();
    for (const url of ['/%E0%A4%A', `/v1/devices/${'a'.repeat(200)}`]) {
      const { statusCode, headers, json } = await app.inject({ method: 'DELETE', url });
      expect([statusCode, json()]).toMatchObject([
        400,
        { code: 'REQUEST_INVALID', params: {}, message: expect.any(String) },
      ]);
      expect(headers).toHaveProperty('content-security-policy');
    }
  });

  it('row 27: counts the questions of those too whom it does not let in', async () => {
    await open();
    const left = async () => {
      const headers = { ...protocol, authorization: 'Bearer guessed' };
      const answer = await app.inject({ url: '/v1/sync/unions/pull?after=0', headers });
      expect(answer.statusCode).toBe(401);
      return Number(answer.headers['x-ratelimit-remaining']);
    };
    const first = await left();
    expect(await left()).toBe(first - 1);
  });

  it('waits no longer than five minutes for a request to arrive whole', async () => {
    const { server } = await open();
    expect(server.requestTimeout).toBe(300_000);
    expect(server.headersTimeout).toBeGreaterThan(0);
    expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
  });
});
