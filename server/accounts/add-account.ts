import { randomUUID } from 'node:crypto';
import type { ActorRole } from '../../shared/domain/actor.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Account } from '../store/account-store.ts';
import type { CityWriter } from '../store/hub-store.ts';
import { accountFacts } from './account-facts.ts';
import { addAuditNote } from './audit-note.ts';
import { checkPassword } from '../../shared/crypto/check-password.ts';
import type { HubAccounts } from './hub-accounts.ts';
import { normalLogin } from './normal-login.ts';

export interface NewAccount {
  /** Null for an account that signs in from enrolled devices only. */
  readonly login: string | null;
  readonly password: string | null;
  readonly name: string;
  readonly role: ActorRole;
  readonly orgCode: string;
  readonly panelMemberId: string | null;
}

/** Who does it, for the audit chain; `hub` stands for somebody at the hub's own console. */
export interface Doer {
  readonly id: string;
  readonly deviceId: string;
}

export const atTheHub: Doer = { id: 'hub', deviceId: 'hub' };

function checkUnit({ role, orgCode, panelMemberId }: NewAccount, cityCode: string): void {
  const isTownship = role === 'townshipOperator' || role === 'townshipChair';
  const isFit = isTownship === (orgCode !== cityCode) && (panelMemberId === null || role === 'panelMember');
  if (!isFit) throw new AppError('ACCOUNT_UNIT_WRONG', { orgCode, cityCode });
}

/** What is slow is done before the city's other writers have to wait. */
export async function prepareAccount(hub: HubAccounts, wanted: NewAccount): Promise<Account> {
  checkUnit(wanted, hub.cityId);
  const { login, password, name, role, orgCode, panelMemberId } = wanted;
  const id = randomUUID();
  const normal = login === null ? id : normalLogin(login);
  if (password !== null) checkPassword(password, normal);
  return {
    id,
    login: normal,
    name: name.trim(),
    role,
    orgCode,
    panelMemberId,
    password: password === null ? null : await hub.passwords.hash(password),
    createdAt: hub.clock.now().toISOString(),
    disabledAt: null,
  };
}

/** @throws AppError ACCOUNT_TAKEN */
export async function storeAccount(city: CityWriter, account: Account, doer: Doer): Promise<void> {
  const { id, login, createdAt: at } = account;
  if (await city.findAccountByLogin(login)) throw new AppError('ACCOUNT_TAKEN', { login });
  await city.putAccount(account);
  const note = { at, actor: doer.id, device: doer.deviceId, action: 'add-account' };
  await addAuditNote(city, { ...note, subject: `accounts/${id}`, facts: accountFacts(account) });
}

/** @throws AppError ACCOUNT_UNIT_WRONG, PASSWORD_WEAK, ACCOUNT_TAKEN */
export async function addAccount(hub: HubAccounts, wanted: NewAccount, doer: Doer): Promise<Account> {
  const account = await prepareAccount(hub, wanted);
  await hub.store.write(hub.cityId, (city) => storeAccount(city, account, doer));
  return account;
}
