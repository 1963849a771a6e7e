import { afterEach, beforeEach, expect, it } from 'vitest';
import { addAccount, atTheHub } from '../../../server/accounts/add-account.ts';
import { openAccountHub, type AccountHub, type Who } from '../../helpers/account-hub.ts';
import { describeEachStore } from '../../helpers/each-store.ts';
import { cityCode, neighbour } from '../../helpers/hub-documents.ts';
import { newAccount, password } from '../../helpers/test-accounts.ts';

const tablet = 'key-of-a-tablet-1';

describeEachStore((body) => {
  let hub: AccountHub;
  let cities = 0;
  beforeEach(async () => {
    hub = await openAccountHub(body.store(), `${cityCode}-b${(cities += 1)}`);
    await addAccount(hub, newAccount({ login: 'colleague', name: '李四' }), atTheHub);
    await addAccount(hub, newAccount({ login: 'other', name: '王五', orgCode: neighbour }), atTheHub);
  });
  afterEach(() => hub.app.close());
  const logIn = async (account: string, deviceKey: string | null = tablet): Promise<Who> => {
    const credentials = { account, password, ...(deviceKey !== null && { deviceKey }) };
    const { headers } = await hub.ask('POST', '/v1/session', null, credentials);
    return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
  };
  const ask = (who: Who | null) => hub.ask('POST', '/v1/session/browser-key', who, {});
  const keyOf = async (who: Who) => (await ask(who)).body['key'];

  it('row 31: gives what opens a unit’s data in a browser to that unit, there, and to nobody else', async () => {
    const clerk = await logIn('zhangsan');
    const key = await keyOf(clerk);
    expect(key).toMatch(/^[\w+/]{43}=$/);
    expect(await keyOf(clerk)).toBe(key);
    await hub.ask('DELETE', '/v1/session', clerk);
    expect(await ask(clerk)).toMatchObject({ status: 401 });
    expect(await ask(null)).toMatchObject({ status: 401 });
    expect(await keyOf(await logIn('zhangsan'))).toBe(key);
    expect(await keyOf(await logIn('colleague'))).toBe(key);
    expect(await keyOf(await logIn('zhangsan', 'key-of-a-tablet-2'))).not.toBe(key);
    expect(await keyOf(await logIn('other'))).not.toBe(key);
    expect(await ask(await logIn('zhangsan', null))).toMatchObject({ status: 403, code: 'NOT_A_BROWSER' });
    expect(await ask(await hub.enrol(hub.clerk.id, 'pc-1'))).toMatchObject({ code: 'NOT_A_BROWSER' });
  });

  it('row 31: takes it away with the account, for every browser in which that one has worked', async () => {
    const key = await keyOf(await logIn('zhangsan'));
    const elsewhere = await keyOf(await logIn('colleague', 'key-of-a-tablet-2'));
    await hub.ask('DELETE', `/v1/accounts/${hub.clerk.id}`, await hub.signIn('admin'));
    expect(await keyOf(await logIn('colleague'))).not.toBe(key);
    expect(await keyOf(await logIn('colleague', 'key-of-a-tablet-2'))).toBe(elsewhere);
  });
});
