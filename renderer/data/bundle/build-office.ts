import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import { collectionOf } from '../collection-of.ts';
import { evidenceBytes } from '../evidence-bytes.ts';
import { deleteDatabase } from '../generations.ts';
import { newId } from '../new-id.ts';
import { officeProfile } from '../office-profile.ts';
import { createServices, type Services } from '../services.ts';
import type { CheckedBundle } from './check-bundle.ts';
import { restoreBundle, type BundleSink } from './restore-bundle.ts';
import type { OnBundleProgress } from './write-bundle.ts';

interface Building {
  readonly bridge: Bridge;
  readonly clock: Clock;
  readonly bundle: CheckedBundle;
  /** Who works here from now on; the bundle's people have their ids elsewhere. */
  readonly clerk: string;
}

const sinkOf = ({ store, bridge, profile }: Services): BundleSink => ({
  put: async (name, documents) => {
    const { error } = await collectionOf(store.database, name).bulkInsert([...documents]);
    if (error[0]) throw new AppError('HOST_FAILED', { reference: `${name}/${error[0].status}` });
  },
  keep: (file) => evidenceBytes(bridge.evidence, profile.mode).keep(file),
});

async function openEmpty({ bridge, clock }: Building, profile: Profile): Promise<Services> {
  const outcome = await createServices({ bridge, profile, clock });
  if (outcome.kind === 'open') return outcome.services;
  if (outcome.kind === 'disk-full')
    throw new AppError('DISK_NEARLY_FULL', {
      freeMb: Math.floor(outcome.freeBytes / 2 ** 20),
      floorMb: Math.ceil(outcome.floorBytes / 2 ** 20),
    });
  throw outcome.kind === 'failed' ? outcome.error : new AppError('BUNDLE_NOT_EMPTY');
}

/**
 * Makes an office out of a checked bundle, in a database of a name that nothing else has. The profile that is
 * returned is not stored yet: until it is, this machine is as empty as before, whatever happened.
 *
 * @throws AppError BUNDLE_NOT_EMPTY where a profile is stored, DISK_NEARLY_FULL, BUNDLE_DAMAGED
 */
export async function buildOffice(building: Building, onProgress: OnBundleProgress): Promise<Profile> {
  const { bridge, bundle, clerk } = building;
  if (await bridge.profile.read()) throw new AppError('BUNDLE_NOT_EMPTY');
  const { role, orgCode } = bundle.manifest.office;
  const profile: Profile = {
    ...officeProfile({ role, orgCode, name: clerk }),
    space: newId('b'),
  };
  const services = await openEmpty(building, profile);
  const { name } = services.store.database;
  try {
    await restoreBundle(bundle, sinkOf(services), onProgress);
  } catch (error) {
    await services.close();
    await deleteDatabase(name);
    await bridge.mirror?.retire({ database: name });
    throw error;
  }
  await services.close();
  return profile;
}
