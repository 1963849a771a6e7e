import { AppError } from '../../shared/lib/app-error.ts';
import type { HubSession } from '../session.ts';
import type { CityWriter } from '../store/hub-store.ts';
import type { Doer } from './add-account.ts';
import { addAuditNote } from './audit-note.ts';
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

/** `reason` is kept with the device; null when its own person gives it back. @throws AppError DEVICE_UNKNOWN */
export const revokeDevice = (
  hub: HubAccounts,
  deviceId: string,
  reason: string | null,
  doer: Doer,
): Promise<void> =>
  endAccess(hub, doer, 'revoke', `devices/${deviceId}`, async (city, at) => {
    const device = await city.findDevice(deviceId);
    if (!device) throw new AppError('DEVICE_UNKNOWN');
    const { revokedAt, revokedReason } = device;
    await city.putDevice({ ...device, revokedAt: revokedAt ?? at, revokedReason: revokedReason ?? reason });
    return [device.sessionId];
  });

/** Ends the session of a browser, or gives back the token of a PC. */
export async function signOut(hub: HubAccounts, session: HubSession): Promise<void> {
  const device = await hub.store.accounts(hub.cityId).findDevice(session.deviceId);
  if (device?.sessionId === session.sessionId) return revokeDevice(hub, device.id, null, session);
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
    return [...sessions.map(({ id }) => id), ...devices.map(({ sessionId }) => sessionId)];
  });
