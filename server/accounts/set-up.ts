import type { Account } from '../store/account-store.ts';
import { atTheHub, prepareAccount, storeAccount } from './add-account.ts';
import { countAttempt, forgiveAttempt } from './attempt-brake.ts';
import { codeExpiry, takeCode } from './enrol-device.ts';
import type { HubAccounts } from './hub-accounts.ts';
import { hashCode, newCode } from './secrets.ts';

/**
 * The code by which the first city admin is made, for a city without accounts; null once there is one. Each start of
 * the hub makes a new one, and the earlier is good no more.
 */
export async function openSetUp(hub: HubAccounts): Promise<string | null> {
  const code = newCode();
  const expiresAt = codeExpiry(hub.clock.now());
  return hub.store.write(hub.cityId, async (city) => {
    if ((await city.listAccounts()).length > 0) return null;
    await city.removeUnusedSetupCodes();
    const made = {
      purpose: 'setup',
      accountId: null,
      createdBy: atTheHub.id,
      expiresAt,
      usedAt: null,
    } as const;
    await city.putCode({ ...made, hash: hashCode(code) });
    return code;
  });
}

export interface FirstAdmin {
  readonly code: string;
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly address: string;
}

/** @throws AppError CODE_UNKNOWN, CODE_USED, CODE_EXPIRED, PASSWORD_WEAK, ACCOUNT_TAKEN, SIGN_IN_WAIT */
export async function setUp(hub: HubAccounts, wanted: FirstAdmin): Promise<Account> {
  const { code, login, name, password, address } = wanted;
  const attempt = { login: null, address };
  await countAttempt(hub, attempt);
  const unit = { role: 'cityAdmin', orgCode: hub.cityId, panelMemberId: null } as const;
  const account = await prepareAccount(hub, { ...unit, login, name, password });
  await hub.store.write(hub.cityId, async (city) => {
    await takeCode(city, code, 'setup', account.createdAt);
    await storeAccount(city, account, atTheHub);
    await forgiveAttempt(city, attempt);
  });
  return account;
}
