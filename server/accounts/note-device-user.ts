import type { DeviceUser } from '../store/device-user.ts';
import type { CityWriter } from '../store/hub-store.ts';
import { hashToken } from './secrets.ts';

/** Remembers that the account has signed in on the machine with this secret. */
export async function noteDeviceUser(
  city: CityWriter,
  key: string | null,
  signedIn: Omit<DeviceUser, 'keyHash'>,
): Promise<void> {
  if (key !== null) await city.addDeviceUser({ ...signedIn, keyHash: hashToken(key) });
}
