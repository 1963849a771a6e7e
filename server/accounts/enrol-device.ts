import { randomUUID } from 'node:crypto';
import { unitKey } from '../../shared/domain/unit-key.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Account, Device, EnrolmentCode } from '../store/account-store.ts';
import type { CityWriter } from '../store/hub-store.ts';
import { prepareAccount, storeAccount, type Doer, type NewAccount } from './add-account.ts';
import { deviceFacts } from './account-facts.ts';
import { addAuditNote } from './audit-note.ts';
import { countAttempt, forgiveAttempt } from './attempt-brake.ts';
import type { HubAccounts } from './hub-accounts.ts';
import { noteDeviceUser } from './note-device-user.ts';
import { normalLogin } from './normal-login.ts';
import { hashCode, hashToken, newCode, newToken } from './secrets.ts';
import { checkSignIn, sameAccount } from './sign-in.ts';

const hoursValid = 24;

export const codeExpiry = (now: Date): string =>
  new Date(now.getTime() + hoursValid * 60 * 60 * 1000).toISOString();

/** For whom a code is: an account there is, or a new one that signs in from its devices only. */
export type CodeHolder =
  | { readonly kind: 'known'; readonly accountId: string }
  | { readonly kind: 'new'; readonly account: Omit<NewAccount, 'login' | 'password'> };

export interface MadeCode {
  readonly code: string;
  readonly accountId: string;
  readonly expiresAt: string;
}

/** @throws AppError ACCOUNT_UNKNOWN, ACCOUNT_UNIT_WRONG */
export async function makeEnrolmentCode(hub: HubAccounts, holder: CodeHolder, doer: Doer): Promise<MadeCode> {
  const code = newCode();
  const now = hub.clock.now();
  const expiresAt = codeExpiry(now);
  const added =
    holder.kind === 'new'
      ? await prepareAccount(hub, { ...holder.account, login: null, password: null })
      : null;
  return hub.store.write(hub.cityId, async (city) => {
    if (added) await storeAccount(city, added, doer);
    const account = holder.kind === 'known' ? await city.findAccount(holder.accountId) : added;
    if (account?.disabledAt !== null) throw new AppError('ACCOUNT_UNKNOWN');
    const accountId = account.id;
    const made = { purpose: 'device', accountId, createdBy: doer.id, expiresAt, usedAt: null } as const;
    await city.putCode({ ...made, hash: hashCode(code) });
    const note = { at: now.toISOString(), actor: doer.id, device: doer.deviceId, action: 'make-code' };
    await addAuditNote(city, { ...note, subject: `accounts/${accountId}` });
    return { code, accountId, expiresAt };
  });
}

/** @throws AppError CODE_UNKNOWN, CODE_USED, CODE_EXPIRED */
export async function takeCode(
  city: CityWriter,
  typed: string,
  purpose: EnrolmentCode['purpose'],
  at: string,
): Promise<EnrolmentCode> {
  const code = await city.findCode(hashCode(typed));
  if (code?.purpose !== purpose) throw new AppError('CODE_UNKNOWN');
  if (code.usedAt !== null) throw new AppError('CODE_USED');
  if (code.expiresAt <= at) throw new AppError('CODE_EXPIRED', { hours: hoursValid });
  await city.putCode({ ...code, usedAt: at });
  return code;
}

/** A PC by its own name for itself, and by the name people know it by. */
export interface Pc {
  readonly id: string;
  readonly name: string;
  /** The secret by which it is known again, null for a PC that has none. */
  readonly key: string | null;
  /** Whose data it holds (unit-key.ts), null for one that holds none. */
  readonly unit: string | null;
}

export interface Enrolled {
  readonly account: Account;
  readonly device: Device;
  readonly token: string;
  /** The session of an earlier token of this PC, which is good no more. */
  readonly replaced: string | null;
}

/** A colleague of the same unit may take over his office's PC; anybody else must wait until it has been given up. */
async function assertFree(
  city: CityWriter,
  earlier: Device,
  account: Account,
  sessionId: string,
): Promise<void> {
  if (earlier.revokedAt !== null || earlier.accountId === account.id) return;
  const before = await city.findAccount(earlier.accountId);
  const isColleague = before !== null && unitKey(before) === unitKey(account);
  const isSamePc = (await city.usersBeside(sessionId)).has(earlier.accountId);
  if (!isColleague || !isSamePc) throw new AppError('DEVICE_TAKEN');
}

async function addDevice(city: CityWriter, account: Account, pc: Pc, at: string): Promise<Enrolled> {
  const unit = unitKey(account);
  // Or what this PC holds of another unit would get into this one's data.
  if (pc.unit !== null && pc.unit !== unit) throw new AppError('ACCOUNT_OTHER_UNIT', { unit });
  const earlier = await city.findDevice(pc.id);
  const token = newToken();
  const sessionId = randomUUID();
  await noteDeviceUser(city, pc.key, { sessionId, accountId: account.id, at });
  if (earlier) await assertFree(city, earlier, account, sessionId);
  const device: Device = {
    id: pc.id,
    name: pc.name,
    accountId: account.id,
    tokenHash: hashToken(token),
    sessionId,
    enrolledAt: at,
    revokedAt: null,
    revokedReason: null,
    contactAt: at,
    report: null,
    reportedAt: null,
  };
  await city.putDevice(device);
  const note = { at, actor: account.id, device: pc.id, action: 'enrol', subject: `devices/${pc.id}` };
  await addAuditNote(city, { ...note, facts: deviceFacts(device) });
  return { account, device, token, replaced: earlier?.sessionId ?? null };
}

const endReplaced = ({ feed }: HubAccounts, enrolled: Enrolled): Enrolled => {
  if (enrolled.replaced !== null) feed.endSession(enrolled.replaced);
  return enrolled;
};

/**
 * Makes a PC a device of the account that a one-time code stands for.
 *
 * @throws AppError CODE_UNKNOWN, CODE_USED, CODE_EXPIRED, DEVICE_TAKEN, ACCOUNT_OTHER_UNIT, SIGN_IN_WAIT
 */
export async function enrolByCode(
  hub: HubAccounts,
  code: string,
  pc: Pc,
  address: string,
): Promise<Enrolled> {
  const attempt = { login: null, address };
  await countAttempt(hub, attempt);
  const at = hub.clock.now().toISOString();
  const enrolled = await hub.store.write(hub.cityId, async (city) => {
    const { accountId } = await takeCode(city, code, 'device', at);
    const account = await city.findAccount(accountId ?? '');
    if (account?.disabledAt !== null) throw new AppError('CODE_UNKNOWN');
    await forgiveAttempt(city, attempt);
    return addDevice(city, account, pc, at);
  });
  return endReplaced(hub, enrolled);
}

/**
 * Makes a PC a device of somebody who knows his password.
 *
 * @throws AppError SIGN_IN_FAILED, SIGN_IN_WAIT, DEVICE_TAKEN, ACCOUNT_OTHER_UNIT
 */
export async function enrolByPassword(
  hub: HubAccounts,
  login: string,
  password: string,
  pc: Pc,
  address: string,
): Promise<Enrolled> {
  const attempt = { login: normalLogin(login), address };
  const known = await checkSignIn(hub, attempt.login, password, address);
  const at = hub.clock.now().toISOString();
  const enrolled = await hub.store.write(hub.cityId, async (city) => {
    const account = await sameAccount(city, known);
    await forgiveAttempt(city, attempt);
    return addDevice(city, account, pc, at);
  });
  return endReplaced(hub, enrolled);
}
