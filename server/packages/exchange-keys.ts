import { AppError } from '../../shared/lib/app-error.ts';
import type { KeysExchanged } from '../../shared/transfer/package-answers.ts';
import type { PublicKeys } from '../../shared/transfer/package-keys.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { HubSession } from '../session.ts';
import { cityKeys } from './city-keys.ts';

/**
 * Remembers the keys by which an enrolled PC signs its packages and reads its answers, and names the city's.
 *
 * @throws AppError NOT_A_DEVICE
 */
export async function exchangeKeys(
  hub: HubAccounts,
  session: HubSession,
  { signingKey, recipient }: PublicKeys,
): Promise<KeysExchanged> {
  const { deviceId } = session;
  const own = await cityKeys(hub);
  const at = hub.clock.now().toISOString();
  await hub.store.write(hub.cityId, async (city) => {
    const device = await city.findDevice(deviceId);
    if (device?.sessionId !== session.sessionId) throw new AppError('NOT_A_DEVICE');
    const known = await city.findDeviceKeys(deviceId);
    if (known?.signingKey === signingKey && known.recipient === recipient) return;
    await city.putDeviceKeys({ deviceId, signingKey, recipient, at });
    const note = { at, actor: session.id, device: deviceId, action: 'name-keys' };
    await addAuditNote(city, { ...note, subject: `devices/${deviceId}` });
  });
  const city = { signingKey: own.signingKey, recipient: own.recipient };
  return { cityId: hub.cityId, deviceId, city };
}
