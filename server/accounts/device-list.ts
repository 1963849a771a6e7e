import { AppError } from '../../shared/lib/app-error.ts';
import type { DeviceReport, DeviceStatus } from '../../shared/sync/device-report.ts';
import type { HubSession } from '../session.ts';
import type { HubAccounts } from './hub-accounts.ts';

/** Every device there has been, with what is known of its state. */
export async function listDevices({ store, cityId }: HubAccounts): Promise<readonly DeviceStatus[]> {
  const reads = store.accounts(cityId);
  const accounts = new Map((await reads.listAccounts()).map((account) => [account.id, account]));
  return (await reads.listDevices()).flatMap(({ tokenHash: _token, sessionId: _session, ...device }) => {
    const account = accounts.get(device.accountId);
    if (!account) return [];
    return [{ ...device, accountName: account.name, role: account.role, orgCode: account.orgCode }];
  });
}

/** Keeps what a PC says of itself. @throws AppError NOT_A_DEVICE */
export async function takeReport(
  { store, cityId, clock }: HubAccounts,
  session: HubSession,
  report: DeviceReport,
): Promise<void> {
  const at = clock.now().toISOString();
  await store.write(cityId, async (city) => {
    const device = await city.findDevice(session.deviceId);
    if (device?.sessionId !== session.sessionId) throw new AppError('NOT_A_DEVICE');
    await city.putDevice({ ...device, report, reportedAt: at, contactAt: at });
  });
}
