import { makePackageKeys, type PackageKeys } from '../../shared/transfer/package-keys.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';

/** The city's keys for carry packages, made when they are first needed. */
export async function cityKeys({ store, cityId }: HubAccounts): Promise<PackageKeys> {
  const known = await store.packages(cityId).findCityKeys();
  if (known) return known;
  const made = await makePackageKeys();
  return store.write(cityId, async (city) => {
    const first = await city.findCityKeys();
    if (first) return first;
    await city.putCityKeys(made);
    return made;
  });
}
