import type { FastifyRequest } from 'fastify';
import type { Hub } from '../hub.ts';
import type { Authenticate, HubSession } from '../session.ts';
import type { Device } from '../store/account-store.ts';
import { accountSession, browserDevice } from './account-session.ts';
import { hashToken } from './secrets.ts';
import { cookieToken } from './session-cookie.ts';

/** How exactly the city sees when a device was last here, in milliseconds. */
const contactStep = 60_000;

type Access = Pick<Hub, 'store' | 'clock'> & { readonly cityId: string };

async function noteContact({ store, clock, cityId }: Access, { id, contactAt }: Device): Promise<void> {
  const now = clock.now();
  if (now.getTime() - Date.parse(contactAt) < contactStep) return;
  await store.noteContact(cityId, id, now.toISOString());
}

async function ofDevice(access: Access, tokenHash: string): Promise<HubSession | null> {
  const accounts = access.store.accounts(access.cityId);
  const device = await accounts.findDeviceByToken(tokenHash);
  if (device?.revokedAt !== null) return null;
  const account = await accounts.findAccount(device.accountId);
  if (account?.disabledAt !== null) return null;
  await noteContact(access, device);
  return accountSession(account, access.cityId, device.id, device.sessionId);
}

async function ofBrowser({ store, clock, cityId }: Access, tokenHash: string): Promise<HubSession | null> {
  const accounts = store.accounts(cityId);
  const session = await accounts.findSession(tokenHash);
  if (!session || session.expiresAt <= clock.now().toISOString()) return null;
  const account = await accounts.findAccount(session.accountId);
  if (account?.disabledAt !== null) return null;
  return accountSession(account, cityId, browserDevice(session.id), session.id);
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
