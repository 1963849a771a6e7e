import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Meeting, MeetingMember } from '../../shared/sync/meeting.ts';
import { atTheHub } from '../accounts/add-account.ts';
import { browserDevice } from '../accounts/account-session.ts';
import { accountFacts } from '../accounts/account-facts.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import { countAttempt, forgiveAttempt } from '../accounts/attempt-brake.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { noteDeviceUser } from '../accounts/note-device-user.ts';
import { hashCode, hashToken, newCode, newToken } from '../accounts/secrets.ts';
import { sessionLength, type SignedIn } from '../accounts/sign-in.ts';
import type { HubSession } from '../session.ts';
import type { Account, AccountSession } from '../store/account-store.ts';
import type { CityWriter } from '../store/hub-store.ts';
import type { MeetingCode } from '../store/meeting-store.ts';
import { findMeeting } from './find-meeting.ts';
import { sendAgendaAgain } from './send-agenda-again.ts';

const minutesValid = 60;

const memberOf = (meeting: Meeting, memberId: string): MeetingMember => {
  const member = meeting.members.find(({ id }) => id === memberId);
  if (!member) throw new AppError('MEETING_MEMBER_WRONG', { id: memberId });
  return member;
};

/**
 * A code by which this member comes into this meeting, once, within the hour; an earlier one is good no more.
 *
 * @throws AppError MEETING_UNKNOWN, MEETING_MEMBER_WRONG
 */
export async function makeJoinCode(
  { store, cityId, clock }: HubAccounts,
  session: HubSession,
  meetingId: string,
  memberId: string,
): Promise<{ readonly memberId: string; readonly code: string; readonly expiresAt: string }> {
  const now = clock.now();
  const code = newCode();
  const expiresAt = new Date(now.getTime() + minutesValid * 60_000).toISOString();
  return store.write(cityId, async (city) => {
    memberOf(await findMeeting(city, meetingId), memberId);
    await city.removeUnusedMeetingCodes(meetingId, memberId);
    await city.putMeetingCode({ hash: hashCode(code), meetingId, memberId, expiresAt, usedAt: null });
    const note = { at: now.toISOString(), actor: session.id, device: session.deviceId, action: 'make-code' };
    await addAuditNote(city, { ...note, subject: `meetings/${meetingId}/${memberId}` });
    return { memberId, code, expiresAt };
  });
}

async function takeCode(city: CityWriter, typed: string, at: string): Promise<MeetingCode> {
  const code = await city.findMeetingCode(hashCode(typed));
  if (!code) throw new AppError('CODE_UNKNOWN');
  if (code.usedAt !== null) throw new AppError('CODE_USED');
  if (code.expiresAt <= at) throw new AppError('MEETING_CODE_EXPIRED', { minutes: minutesValid });
  await city.putMeetingCode({ ...code, usedAt: at });
  return code;
}

/** The seat's own account, so that sheets begun elsewhere stay his; else one that comes in by codes only. */
async function accountOfSeat(
  city: CityWriter,
  cityId: string,
  member: MeetingMember,
  at: string,
): Promise<Account> {
  const known = (await city.listAccounts()).find(
    ({ role, panelMemberId, disabledAt }) =>
      role === 'panelMember' && panelMemberId === member.id && disabledAt === null,
  );
  if (known) return known;
  const id = randomUUID();
  const account: Account = {
    id,
    login: id,
    name: member.name,
    role: 'panelMember',
    orgCode: cityId,
    panelMemberId: member.id,
    password: null,
    createdAt: at,
    disabledAt: null,
  };
  await city.putAccount(account);
  const note = { at, actor: atTheHub.id, device: atTheHub.deviceId, action: 'add-account' };
  await addAuditNote(city, { ...note, subject: `accounts/${id}`, facts: accountFacts(account) });
  return account;
}

export interface Joining {
  readonly code: string;
  /** The browser's secret, as when signing in. */
  readonly key: string | null;
  /** Somebody has worked with this browser before: it may have passed what it is to see now. */
  readonly used: boolean;
  readonly address: string;
}

/** @throws AppError CODE_UNKNOWN, CODE_USED, MEETING_CODE_EXPIRED, SIGN_IN_WAIT */
export async function joinMeeting(
  hub: HubAccounts,
  { code: typed, key, used, address }: Joining,
): Promise<SignedIn> {
  const attempt = { login: null, address };
  await countAttempt(hub, attempt);
  const token = newToken();
  const now = hub.clock.now();
  const at = now.toISOString();
  return hub.store.write(hub.cityId, async (city) => {
    const { meetingId, memberId } = await takeCode(city, typed, at);
    const meeting = await findMeeting(city, meetingId);
    const account = await accountOfSeat(city, hub.cityId, memberOf(meeting, memberId), at);
    await forgiveAttempt(city, attempt);
    const session: AccountSession = {
      tokenHash: hashToken(token),
      id: randomUUID(),
      accountId: account.id,
      startedAt: at,
      expiresAt: new Date(now.getTime() + sessionLength).toISOString(),
    };
    await city.putSession(session);
    await city.putMeetingSeat({ sessionId: session.id, meetingId, memberId, joinedAt: at, contactAt: at });
    await noteDeviceUser(city, key, { sessionId: session.id, accountId: account.id, at });
    if (used) await sendAgendaAgain(city, meeting);
    const note = { at, actor: account.id, device: browserDevice(session.id), action: 'join-meeting' };
    await addAuditNote(city, { ...note, subject: `meetings/${meetingId}` });
    return { account, session, token };
  });
}
