import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signIn } from '../../server/accounts/sign-in.ts';
import { demoPassword } from '../../server/demo/demo-seats.ts';
import { openDemoCity } from '../../server/demo/open-demo-city.ts';
import { verifyAudit } from '../../server/services/verify-audit.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import { openSqliteStore } from '../../server/store/open-store.ts';
import { demoDocuments } from '../../shared/demo/demo-documents.ts';
import { cityCode, home } from '../helpers/hub-documents.ts';
import { testAccounts, type TestAccounts } from '../helpers/test-accounts.ts';
import { pullAll, put, sessionOf } from '../helpers/test-hub.ts';

let folder: string;
let store: HubStore;
let hub: TestAccounts;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demo-city-'));
  store = await openSqliteStore(folder);
  hub = testAccounts(store);
  await openDemoCity(hub);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('the demo city is there for its seats, each with what it may see', async () => {
  for (const login of ['city', 'township', 'panel2', 'panel5']) {
    const { account } = await signIn(hub, { login, password: demoPassword, address: 'here', key: null });
    expect(account.login).toBe(login);
  }
  const { unions } = demoDocuments();
  const city = await pullAll(hub, sessionOf('cityAdmin', { id: 'demo-city', cityId: cityCode }), 'unions');
  expect(city.documents.size).toBe(unions.length);
  const clerk = sessionOf('townshipOperator', { id: 'demo-township', cityId: cityCode });
  const own = unions.filter(({ townshipCode }) => townshipCode === home);
  expect((await pullAll(hub, clerk, 'unions')).documents.size).toBe(own.length);
  expect((await verifyAudit(store, cityCode)).kind).toBe('intact');
});

test('what was done in the demo is kept when it is opened again', async () => {
  const clerk = sessionOf('townshipOperator', { id: 'demo-township', cityId: cityCode });
  const first = demoDocuments().unions.find(({ townshipCode }) => townshipCode === home);
  if (!first) throw new Error('the demo has no union of this township');
  await put(hub, clerk, 'unions', { ...first, name: '改过的工会', rev: first.rev + 1 }, first);
  await openDemoCity(hub);
  const { documents } = await pullAll(hub, clerk, 'unions');
  expect(documents.get(first.id)).toMatchObject({ name: '改过的工会' });
});
