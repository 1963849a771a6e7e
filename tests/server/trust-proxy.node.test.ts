import { afterEach, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createAuthenticate } from '../../server/accounts/authenticate.ts';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import { buildHub } from '../../server/app.ts';
import { protocol } from '../helpers/account-hub.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { newAccount, password, testAccounts } from '../helpers/test-accounts.ts';

const fromProxy = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' };

describeSqlite((body) => {
  let app: FastifyInstance;
  let cities = 0;
  afterEach(() => app.close());
  const open = async (trustProxy: string | null) => {
    const accounts = testAccounts(body.store(), `proxy-${(cities += 1)}`);
    app = await buildHub({
      ...accounts,
      accounts,
      authenticate: createAuthenticate(accounts),
      rendererFolder: null,
      trustProxy,
    });
    await addAccount(accounts, newAccount(), atTheHub);
  };
  const signIn = (headers: Readonly<Record<string, string>>, text = password) =>
    app.inject({
      method: 'POST',
      url: '/v1/session',
      headers: { ...protocol, ...headers },
      payload: { account: 'zhangsan', password: text },
    });

  it('takes a proxy at its word only when it is told to: the cookie is for TLS alone', async () => {
    await open(null);
    expect(String((await signIn(fromProxy)).headers['set-cookie'])).not.toContain('Secure');
    await app.close();
    await open('loopback');
    const cookie = String((await signIn(fromProxy)).headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-gongping=.*Secure/);
    expect(String((await signIn({})).headers['set-cookie'])).not.toContain('Secure');
  });

  it('does not believe a proxy that is not in the list', async () => {
    await open('10.0.0.0/8');
    expect(String((await signIn(fromProxy)).headers['set-cookie'])).not.toContain('Secure');
  });

  /** How many requests an address has left this minute. */
  const left = async (address: string): Promise<number> =>
    Number((await signIn({ 'x-forwarded-for': address }, 'wrong')).headers['x-ratelimit-remaining']);

  it('counts the tries of each address behind the proxy for itself', async () => {
    await open('loopback');
    const first = await left('203.0.113.7');
    expect(await left('203.0.113.7')).toBe(first - 1);
    expect(await left('203.0.113.8')).toBe(first);
    // What a client claims of itself stands before what the proxy has added.
    expect(await left('198.51.100.1, 203.0.113.7')).toBe(first - 2);
  });

  it('counts everybody as one without a proxy, whatever he claims', async () => {
    await open(null);
    const first = await left('203.0.113.7');
    expect(await left('203.0.113.8')).toBe(first - 1);
  });

  it('still shows the metrics only to this very machine', async () => {
    await open('loopback');
    expect((await app.inject({ url: '/metrics', headers: fromProxy })).statusCode).toBe(403);
    const claimed = { 'x-forwarded-for': '127.0.0.1' };
    expect((await app.inject({ url: '/metrics', headers: claimed })).statusCode).toBe(403);
    expect((await app.inject({ url: '/metrics' })).statusCode).toBe(200);
  });
});
