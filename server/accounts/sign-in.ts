import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Account, AccountSession } from '../store/account-store.ts';
import type { CityWriter } from '../store/hub-store.ts';
import { browserDevice } from './account-session.ts';
import { accountFacts } from './account-facts.ts';
import { addAuditNote } from './audit-note.ts';
import { countAttempt, forgiveAttempt } from './attempt-brake.ts';
import type { HubAccounts } from './hub-accounts.ts';
import { noteDeviceUser } from './note-device-user.ts';
import { normalLogin } from './normal-login.ts';
import { hashToken, newToken } from './secrets.ts';

/** A working day; after it the person signs in again. In milliseconds. */
export const sessionLength = 12 * 60 * 60 * 1000;

export interface SignIn {
  readonly login: string;
  readonly password: string;
  /** The secret by which the browser is known again, null for one that has none. */
  readonly key: string | null;
  /** Where the request comes from. */
  readonly address: string;
}

export interface SignedIn {
  readonly account: Account;
  readonly session: AccountSession;
  readonly token: string;
}

/** @throws AppError SIGN_IN_FAILED, SIGN_IN_WAIT */
export async function checkSignIn(
  hub: HubAccounts,
  login: string,
  password: string,
  address: string,
): Promise<Account> {
  await countAttempt(hub, { login, address });
  const account = await hub.store.accounts(hub.cityId).findAccountByLogin(login);
  // Before anything is said of the account, so that each refusal costs the same.
  const isRight = await hub.passwords.verify(password, account?.password ?? null);
  if (!account || !isRight || account.disabledAt !== null) throw new AppError('SIGN_IN_FAILED');
  return account;
}

/** The account as it is now; it may have been changed while its password was looked at. */
export async function sameAccount(city: CityWriter, known: Account): Promise<Account> {
  const account = await city.findAccount(known.id);
  const isSame = account?.password === known.password && account.disabledAt === null;
  if (!account || !isSame) throw new AppError('SIGN_IN_FAILED');
  return account;
}

/** @throws AppError SIGN_IN_FAILED, one answer for every reason; SIGN_IN_WAIT */
export async function signIn(hub: HubAccounts, { login, password, key, address }: SignIn): Promise<SignedIn> {
  const attempt = { login: normalLogin(login), address };
  const known = await checkSignIn(hub, attempt.login, password, address);
  const outdated = known.password !== null && hub.passwords.isOutdated(known.password);
  const renewed = outdated ? await hub.passwords.hash(password) : known.password;
  const token = newToken();
  const now = hub.clock.now();
  const at = now.toISOString();
  return hub.store.write(hub.cityId, async (city) => {
    const account = { ...(await sameAccount(city, known)), password: renewed };
    if (outdated) await city.putAccount(account);
    await forgiveAttempt(city, attempt);
    await city.removeEndedSessions(at);
    const session: AccountSession = {
      tokenHash: hashToken(token),
      id: randomUUID(),
      accountId: account.id,
      startedAt: at,
      expiresAt: new Date(now.getTime() + sessionLength).toISOString(),
    };
    await city.putSession(session);
    await noteDeviceUser(city, key, { sessionId: session.id, accountId: account.id, at });
    const note = { at, actor: account.id, device: browserDevice(session.id), action: 'sign-in' };
    const subject = `accounts/${account.id}`;
    await addAuditNote(city, { ...note, subject });
    if (outdated)
      await addAuditNote(city, { ...note, action: 'change-password', subject, facts: accountFacts(account) });
    return { account, session, token };
  });
}
