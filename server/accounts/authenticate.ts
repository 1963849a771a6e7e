import type { FastifyRequest } from 'fastify';
import type { Hub } from '../hub.ts';
import type { Authenticate, HubSession } from '../session.ts';
import { loadMeetingScope } from '../meetings/meeting-scope.ts';
import type { AccountSession, Device } from '../store/account-store.ts';
import { accountSession, browserDevice } from './account-session.ts';
import { hashToken } from './secrets.ts';
import { withClosed } from './with-closed.ts';
import { cookieToken } from './session-cookie.ts';

/** How exactly the city sees when a device was last here, in milliseconds. */
const contactStep = 60_000;

/** Also of a contact that a wrong clock has put into the future. */
const isApart = (now: Date, contactAt: string, step: number): boolean =>
  Math.abs(now.getTime() - Date.parse(contactAt)) >= step;

type Access = Pick<Hub, 'store' | 'clock'> & { readonly cityId: string };

async function noteContact({ store, clock, cityId }: Access, { id, contactAt }: Device): Promise<void> {
  const now = clock.now();
  if (isApart(now, contactAt, contactStep)) await store.noteContact(cityId, id, now.toISOString());
}

/** A board shows who has gone quiet, so a tablet's sign of life is noted more often; in milliseconds. */
const tabletContactStep = 10_000;

/** Whether the session is good for one meeting only, and for what there; null ends it with its meeting. */
async function meetingOf(
  { store, clock, cityId }: Access,
  { id }: AccountSession,
): Promise<Pick<HubSession, 'meeting'> | null> {
  const meetings = store.meetings(cityId);
  const seat = await meetings.findMeetingSeat(id);
  if (!seat) return {};
  const meeting = await loadMeetingScope(meetings, seat);
  const now = clock.now();
  if (isApart(now, seat.contactAt, tabletContactStep))
    await store.noteMeetingContact(cityId, id, now.toISOString());
  return meeting && { meeting };
}

async function ofDevice(access: Access, tokenHash: string): Promise<HubSession | null> {
  const accounts = access.store.accounts(access.cityId);
  const device = await accounts.findDeviceByToken(tokenHash);
  if (device?.revokedAt !== null) return null;
  const account = await accounts.findAccount(device.accountId);
  if (account?.disabledAt !== null) return null;
  await noteContact(access, device);
  return withClosed(access.store, accountSession(account, access.cityId, device.id, device.sessionId));
}

async function ofBrowser(access: Access, tokenHash: string): Promise<HubSession | null> {
  const { store, clock, cityId } = access;
  const accounts = store.accounts(cityId);
  const session = await accounts.findSession(tokenHash);
  if (!session || session.expiresAt <= clock.now().toISOString()) return null;
  const account = await accounts.findAccount(session.accountId);
  if (account?.disabledAt !== null) return null;
  const meeting = await meetingOf(access, session);
  const reader = accountSession(account, cityId, browserDevice(session.id), session.id);
  return meeting?.meeting ? { ...reader, ...meeting } : meeting && withClosed(store, reader);
}

const bearerToken = ({ headers }: FastifyRequest): string | null =>
  /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1] ?? null;

/**
 * Knows an enrolled PC by the token it sends and a browser by its cookie. Asked at every request, so that a revoked
 * device, an ended session or a disabled account is out at once.
 */
export const createAuthenticate =
  (access: Access): Authenticate =>
  async (request) => {
    const bearer = bearerToken(request);
    if (bearer !== null) return ofDevice(access, hashToken(bearer));
    const cookie = cookieToken(request);
    return cookie === null ? null : ofBrowser(access, hashToken(cookie));
  };
