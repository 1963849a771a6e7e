import { AppError } from '../../shared/lib/app-error.ts';
import type { Account } from '../store/account-store.ts';
import type { CityWriter } from '../store/hub-store.ts';
import type { HubSession } from '../session.ts';
import type { Doer } from './add-account.ts';
import { accountFacts } from './account-facts.ts';
import { addAuditNote } from './audit-note.ts';
import { forgiveAttempt } from './attempt-brake.ts';
import { checkPassword } from '../../shared/crypto/check-password.ts';
import type { HubAccounts } from './hub-accounts.ts';
import { checkSignIn, sameAccount } from './sign-in.ts';

/** Puts the new password in place and ends every session of the account. Devices stay: they hold no password. */
async function replacePassword(
  hub: HubAccounts,
  city: CityWriter,
  account: Account,
  doer: Doer,
): Promise<readonly string[]> {
  const sessions = await city.listSessions(account.id);
  await city.putAccount(account);
  await city.removeSessionsOf(account.id);
  const note = { at: hub.clock.now().toISOString(), actor: doer.id, device: doer.deviceId };
  await addAuditNote(city, {
    ...note,
    action: 'change-password',
    subject: `accounts/${account.id}`,
    facts: accountFacts(account),
  });
  return sessions.map(({ id }) => id);
}

const endStreams = ({ feed }: HubAccounts, sessionIds: readonly string[]): void => {
  for (const id of sessionIds) feed.endSession(id);
};

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly address: string;
}

/**
 * Changes one's own password; everybody who had signed in with the old one signs in again.
 *
 * @throws AppError PASSWORD_WEAK, SIGN_IN_FAILED when `current` is wrong, SIGN_IN_WAIT
 */
export async function changePassword(
  hub: HubAccounts,
  session: HubSession,
  { current, next, address }: PasswordChange,
): Promise<void> {
  const mine = await hub.store.accounts(hub.cityId).findAccount(session.id);
  if (!mine) throw new AppError('SIGN_IN_FAILED');
  checkPassword(next, mine.login);
  const known = await checkSignIn(hub, mine.login, current, address);
  const password = await hub.passwords.hash(next);
  const ended = await hub.store.write(hub.cityId, async (city) => {
    const account = await sameAccount(city, known);
    await forgiveAttempt(city, { login: account.login, address });
    return replacePassword(hub, city, { ...account, password }, session);
  });
  endStreams(hub, ended);
}

/** Gives an account a new password, for somebody who has forgotten his. @throws AppError ACCOUNT_UNKNOWN, PASSWORD_WEAK */
export async function resetPassword(
  hub: HubAccounts,
  accountId: string,
  next: string,
  doer: Doer,
): Promise<void> {
  const known = await hub.store.accounts(hub.cityId).findAccount(accountId);
  if (!known) throw new AppError('ACCOUNT_UNKNOWN');
  checkPassword(next, known.login);
  const password = await hub.passwords.hash(next);
  const ended = await hub.store.write(hub.cityId, async (city) => {
    const account = await city.findAccount(accountId);
    if (!account) throw new AppError('ACCOUNT_UNKNOWN');
    return replacePassword(hub, city, { ...account, password }, doer);
  });
  endStreams(hub, ended);
}
