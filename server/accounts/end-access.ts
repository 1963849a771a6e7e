import { AppError } from '../../shared/lib/app-error.ts';
import type { HubSession } from '../session.ts';
import type { HubChange } from '../services/change-feed.ts';
import type { CityWriter } from '../store/hub-store.ts';
import type { Doer } from './add-account.ts';
import { addAuditNote } from './audit-note.ts';
import { endKeys } from './end-keys.ts';
import type { HubAccounts } from './hub-accounts.ts';

/** Does `work`, notes it in the audit chain and then ends the streams of the sessions that it names. */
async function endAccess(
  { store, cityId, clock, feed }: HubAccounts,
  doer: Doer,
  action: string,
  subject: string,
  work: (city: CityWriter, at: string) => Promise<readonly string[]>,
): Promise<void> {
  const at = clock.now().toISOString();
  const ended = await store.write(cityId, async (city) => {
    const sessions = await work(city, at);
    await addAuditNote(city, { at, actor: doer.id, device: doer.deviceId, action, subject });
    return sessions;
  });
  for (const id of ended) feed.endSession(id);
}

/** Takes a token out of use. `reason` is kept with the device; null when its own person gives it back. */
async function endToken(
  city: CityWriter,
  deviceId: string,
  reason: string | null,
  at: string,
): Promise<readonly string[]> {
  const device = await city.findDevice(deviceId);
  if (!device) throw new AppError('DEVICE_UNKNOWN');
  const { revokedAt, revokedReason } = device;
  await city.putDevice({ ...device, revokedAt: revokedAt ?? at, revokedReason: revokedReason ?? reason });
  return [device.sessionId];
}

/**
 * Takes a PC out of use, at once: its token lets nobody in any more, and from that moment its key signs for nobody.
 *
 * @throws AppError DEVICE_UNKNOWN
 */
export async function revokeDevice(
  hub: HubAccounts,
  deviceId: string,
  reason: string | null,
  admin: HubSession,
): Promise<void> {
  let ended: readonly HubChange[] = [];
  await endAccess(hub, admin, 'revoke', `devices/${deviceId}`, async (city, at) => {
    const sessions = await endToken(city, deviceId, reason, at);
    ended = await endKeys(city, hub.clock, admin, deviceId);
    return sessions;
  });
  // Whoever may read of a key reads it in any cycle.
  hub.feed.announce(hub.cityId, ended, { isPublished: () => false });
}

/** Ends the session of a browser, or gives back the token of a PC. */
export async function signOut(hub: HubAccounts, session: HubSession): Promise<void> {
  const device = await hub.store.accounts(hub.cityId).findDevice(session.deviceId);
  if (device?.sessionId === session.sessionId)
    return endAccess(hub, session, 'revoke', `devices/${device.id}`, (city, at) =>
      endToken(city, device.id, null, at),
    );
  return endAccess(hub, session, 'sign-out', `accounts/${session.id}`, async (city) => {
    await city.removeSession(session.sessionId);
    return [session.sessionId];
  });
}

/** Ends every browser session of an account. @throws AppError ACCOUNT_UNKNOWN */
export const endSessions = (hub: HubAccounts, accountId: string, doer: Doer): Promise<void> =>
  endAccess(hub, doer, 'end-sessions', `accounts/${accountId}`, async (city) => {
    if (!(await city.findAccount(accountId))) throw new AppError('ACCOUNT_UNKNOWN');
    const sessions = await city.listSessions(accountId);
    await city.removeSessionsOf(accountId);
    return sessions.map(({ id }) => id);
  });

/** Lets nobody in with this account any more, from no device. @throws AppError ACCOUNT_UNKNOWN, LAST_ADMIN */
export const disableAccount = (hub: HubAccounts, accountId: string, doer: Doer): Promise<void> =>
  endAccess(hub, doer, 'disable-account', `accounts/${accountId}`, async (city, at) => {
    const accounts = await city.listAccounts();
    const account = accounts.find(({ id }) => id === accountId);
    if (account?.disabledAt !== null) throw new AppError('ACCOUNT_UNKNOWN');
    const admins = accounts.filter(({ role, disabledAt }) => role === 'cityAdmin' && disabledAt === null);
    if (admins.length === 1 && admins[0]?.id === accountId) throw new AppError('LAST_ADMIN');
    const sessions = await city.listSessions(accountId);
    const devices = (await city.listDevices()).filter((device) => device.accountId === accountId);
    await city.putAccount({ ...account, disabledAt: at });
    await city.removeSessionsOf(accountId);
    await city.removeBrowserKeysOf(accountId);
    return [...sessions.map(({ id }) => id), ...devices.map(({ sessionId }) => sessionId)];
  });
