import { AppError } from '../../shared/lib/app-error.ts';
import type { ToCityContents } from '../../shared/transfer/package-contents.ts';
import { digestOf } from '../../shared/transfer/bytes.ts';
import { checkAddress, openPackage } from '../../shared/transfer/open-package.ts';
import { splitPackage, type PackageHeader } from '../../shared/transfer/package-header.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { Account, Device } from '../store/account-store.ts';
import type { AccountReads } from '../store/account-store.ts';
import { cityKeys } from './city-keys.ts';

/** A package of one of the city's PCs, proven to be that PC's. */
export interface ReadPackage {
  readonly header: PackageHeader;
  readonly contents: ToCityContents;
  readonly sha256: string;
  readonly device: Device;
  readonly account: Account;
  /** Why it must not be imported all the same, null when it may. */
  readonly refusal: AppError | null;
}

async function ownerOf(
  accounts: AccountReads,
  deviceId: string,
): Promise<Pick<ReadPackage, 'device' | 'account'>> {
  const device = await accounts.findDevice(deviceId);
  const account = device && (await accounts.findAccount(device.accountId));
  if (!account) throw new AppError('PACKAGE_SIGNER_UNKNOWN');
  return { device, account };
}

async function standingProblem(
  { store, cityId }: HubAccounts,
  { deviceId, signer, serial }: PackageHeader,
  { device, account }: Pick<ReadPackage, 'device' | 'account'>,
): Promise<AppError | null> {
  if (device.revokedAt !== null || account.disabledAt !== null) {
    return new AppError('PACKAGE_DEVICE_REVOKED', { device: device.name });
  }
  const newest = await store.packages(cityId).newestPackage('in', deviceId, signer);
  if (!newest || serial > newest.serial) return null;
  return serial === newest.serial
    ? new AppError('PACKAGE_REPEATED', { serial })
    : new AppError('PACKAGE_STALE', { serial, newest: newest.serial });
}

/**
 * Opens what somebody brought on a stick. Nothing is written.
 *
 * @param base64 the file
 * @throws AppError every PACKAGE_… of a file that is not a whole package of one of this city's PCs
 */
export async function readPackage(hub: HubAccounts, base64: string): Promise<ReadPackage> {
  const { store, cityId } = hub;
  const file = new Uint8Array(Buffer.from(base64, 'base64'));
  const split = splitPackage(file);
  const { header } = split;
  const keys = await cityKeys(hub);
  await checkAddress(header, { kind: 'to-city', cityId, keys });
  const signer = await store.packages(cityId).findDeviceKeys(header.deviceId);
  if (!signer) throw new AppError('PACKAGE_SIGNER_UNKNOWN');
  const owner = await ownerOf(store.accounts(cityId), header.deviceId);
  const contents = await openPackage(split, { kind: 'to-city', cityId, keys, signer });
  const refusal = await standingProblem(hub, header, owner);
  return { header, contents, sha256: await digestOf(file), ...owner, refusal };
}
