import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import { createAuthenticate } from '../../server/accounts/authenticate.ts';
import { buildHub } from '../../server/app.ts';
import { openSqliteDriver } from '../../server/store/sqlite-driver.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import { PROTOCOL_HEADER } from '../../shared/sync/protocol.ts';
import { cityCode } from '../helpers/hub-documents.ts';
import { newAccount, newAdmin, password, testAccounts } from '../helpers/test-accounts.ts';
import { testDisk } from '../helpers/test-disk.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

export const protocol = { [PROTOCOL_HEADER]: '1' };

/** The hub makes an address wait that asks too often, which is another test's business. */
export const fuzzAddress = (): string =>
  `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`;

/** A hub on a file of its own with an admin and a township's clerk, who are signed in. */
export async function openFuzzHub() {
  const folder = mkdtempSync(join(testDisk, 'gp-fuzz-hub-'));
  const store = await openSqlStore(openSqliteDriver(join(folder, 'hub.sqlite')), testFieldKeys);
  const accounts = testAccounts(store, cityCode);
  const app = await buildHub({
    ...accounts,
    accounts,
    authenticate: createAuthenticate(accounts),
    rendererFolder: null,
  });
  const admin = await addAccount(accounts, newAdmin(cityCode), atTheHub);
  const clerk = await addAccount(accounts, newAccount(), atTheHub);
  const signIn = async (account: string): Promise<Record<string, string>> => {
    const { headers } = await app.inject({
      method: 'POST',
      url: '/v1/session',
      headers: protocol,
      payload: { account, password },
    });
    return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
  };
  const cookies = { admin: await signIn('admin'), clerk: await signIn('zhangsan') };
  const close = async (): Promise<void> => {
    await app.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, accounts, admin, clerk, cookies, close };
}
