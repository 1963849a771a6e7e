import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeIssuerSecret } from '../../shared/proof/issuer-secret.ts';
import type { OrgUnit } from '../../shared/schema/org-unit.ts';
import { openAccountHub, type AccountHub } from '../helpers/account-hub.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { pushOne, put, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';

const at = '2026-11-20T00:00:00.000Z';

const city = (changed: Partial<OrgUnit>): OrgUnit => ({
  ...hubDocuments.orgUnits(),
  id: cityCode,
  kind: 'city',
  name: '武安市',
  unionName: '武安市总工会',
  ...changed,
});

/** What anybody may know to check a certificate. */
describeSqlite((body) => {
  let hub: AccountHub;
  let cities = 0;
  beforeEach(async () => {
    hub = await openAccountHub(body.store(), `${cityCode}-v${(cities += 1)}`);
  });
  afterEach(() => hub.app.close());

  const session = () => sessionOf('cityOperator', { cityId: hub.cityId });
  const store = (document: OrgUnit) => put(testHub(hub.store), session(), 'orgUnits', document);

  it('tells keys and void numbers to anybody, and no PC and no person', async () => {
    const { id, publicKey } = await makeIssuerSecret();
    const voidNumbers = [{ id: '武工评〔2026〕G001', at }];
    await store(city({ issuerKeys: [{ id, publicKey, device: 'pc-secret', since: at }], voidNumbers }));
    const { status, body: list } = await hub.ask('GET', '/v1/verify/list');
    expect(status).toBe(200);
    expect(list).toEqual({
      issuer: '武安市总工会',
      keys: [{ id, publicKey, since: at }],
      voidNumbers,
      at: expect.any(String),
    });
  });

  it('has an empty list before there is a city, and an address to type', async () => {
    expect((await hub.ask('GET', '/v1/verify/list')).body).toMatchObject({ keys: [], voidNumbers: [] });
    const { statusCode, headers } = await hub.app.inject({ url: '/verify' });
    expect([statusCode, headers.location]).toEqual([302, '/verify.html']);
  });

  it('answers so many times a minute and no more', async () => {
    const ask = async () => (await hub.app.inject({ url: '/v1/verify/list' })).statusCode;
    expect(await ask()).toBe(200);
    await Promise.all(Array.from({ length: 130 }, ask));
    expect(await ask()).toBe(429);
  });

  it('loses no key', async () => {
    const { id, publicKey } = await makeIssuerSecret();
    const stored = await store(city({ issuerKeys: [{ id, publicKey, device: 'pc', since: at }] }));
    const row = rowOf(session(), { ...stored, issuerKeys: [] }, stored);
    expect(await pushOne(testHub(hub.store), session(), 'orgUnits', row)).toMatchObject({
      kind: 'refused',
      code: 'ISSUER_KEY_FROZEN',
    });
  });
});
