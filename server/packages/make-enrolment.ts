import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/lib/app-error.ts';
import type { EnrolmentMade } from '../../shared/transfer/package-answers.ts';
import { pinnedAddress } from '../../shared/sync/hub-pin.ts';
import { sealEnrolment } from '../../shared/transfer/enrolment-package.ts';
import { makePackageKeys } from '../../shared/transfer/package-keys.ts';
import { accountSession } from '../accounts/account-session.ts';
import { deviceFacts } from '../accounts/account-facts.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { hashToken, newCode, newToken } from '../accounts/secrets.ts';
import type { HubSession } from '../session.ts';
import type { Device } from '../store/account-store.ts';
import { cityKeys } from './city-keys.ts';

/** A stick may lie a while before somebody drives to the township. */
const daysValid = 14;

interface Wanted {
  readonly accountId: string;
  /** What people will call the PC. */
  readonly deviceName: string;
  /** Where PCs with a network reach the hub. */
  readonly address: string;
}

/**
 * Makes a PC that never has a network a device of an account, and the package that tells it so. The PC's secret keys
 * are in the package alone; revoked, the device's packages are refused like any other's.
 *
 * @throws AppError ACCOUNT_UNKNOWN, NOT_PERMITTED for any but a township's account
 */
export async function makeEnrolment(
  hub: HubAccounts,
  doer: HubSession,
  { accountId, deviceName, address }: Wanted,
): Promise<EnrolmentMade> {
  const { store, cityId, clock } = hub;
  const [keys, from] = [await makePackageKeys(), await cityKeys(hub)];
  const [code, token, deviceId] = [newCode(), newToken(), `pc-${randomUUID()}`];
  const now = clock.now();
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + daysValid * 24 * 60 * 60_000).toISOString();
  const device: Device = {
    id: deviceId,
    name: deviceName,
    accountId,
    tokenHash: hashToken(token),
    sessionId: randomUUID(),
    enrolledAt: at,
    revokedAt: null,
    revokedReason: null,
    contactAt: at,
    report: null,
    reportedAt: null,
  };
  const account = await store.write(cityId, async (city) => {
    const found = await city.findAccount(accountId);
    if (found?.disabledAt !== null) throw new AppError('ACCOUNT_UNKNOWN');
    // Nobody else works without a network, and a stick gets lost.
    if (found.role !== 'townshipOperator' && found.role !== 'townshipChair') {
      throw new AppError('NOT_PERMITTED');
    }
    await city.putDevice(device);
    const { signingKey, recipient } = keys;
    await city.putDeviceKeys({ deviceId, signingKey, recipient, at });
    const note = { at, actor: doer.id, device: doer.deviceId, action: 'make-enrolment' };
    await addAuditNote(city, { ...note, subject: `devices/${deviceId}`, facts: deviceFacts(device) });
    return found;
  });
  const [first] = await store.readAudit(cityId, 0, 1);
  const { sessionId: _sessionId, ...who } = accountSession(account, cityId, deviceId, device.sessionId);
  const enrolment = {
    who,
    token,
    hub: { address: pinnedAddress(address, hub.authority ?? null), identity: first?.hash ?? null },
    keys,
    city: { signingKey: from.signingKey, recipient: from.recipient },
    expiresAt,
  };
  const { file } = await sealEnrolment(enrolment, { from, code, createdAt: at });
  return {
    code,
    deviceId,
    expiresAt,
    package: Buffer.from(file).toString('base64'),
    fileName: `入网包-${deviceName}.gpx`,
  };
}
