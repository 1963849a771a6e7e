import { isCityOffice } from '../../shared/domain/actor.ts';
import type { PackageList } from '../../shared/transfer/package-answers.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';

/** Lines of the registers that are shown and printed at once. */
const shown = 1000;

/** The registers, newest first, and the PCs that packages can be exported for. */
export async function listPackages({ store, cityId }: HubAccounts): Promise<PackageList> {
  const [reads, accountReads] = [store.packages(cityId), store.accounts(cityId)];
  const accounts = new Map((await accountReads.listAccounts()).map((account) => [account.id, account]));
  const devices = new Map((await accountReads.listDevices()).map((device) => [device.id, device]));
  const stored = await reads.listPackages(shown);
  const unitOf = (deviceId: string): string =>
    accounts.get(devices.get(deviceId)?.accountId ?? '')?.orgCode ?? '';
  return {
    packages: stored.map(({ direction, deviceId, serial, at, createdAt, actorName, counts, sha256 }) => ({
      direction,
      deviceId,
      deviceName: devices.get(deviceId)?.name ?? deviceId,
      orgCode: unitOf(deviceId),
      serial,
      at,
      createdAt,
      by: actorName,
      counts,
      sha256,
    })),
    devices: (await reads.listDeviceKeys()).flatMap(({ deviceId: id }) => {
      const device = devices.get(id);
      const account = accounts.get(device?.accountId ?? '');
      if (device?.revokedAt !== null || account?.disabledAt !== null || isCityOffice(account)) return [];
      const newest = stored.find(({ direction, deviceId }) => direction === 'in' && deviceId === id);
      const { name, orgCode } = account;
      return [{ id, name: device.name, accountName: name, orgCode, importedAt: newest?.at ?? null }];
    }),
  };
}
