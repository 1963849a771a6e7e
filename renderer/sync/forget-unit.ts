import { Dexie } from 'dexie';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Profile, ShelvedUnit } from '../../shared/ipc/profile.ts';
import { databaseName } from '../data/database-name.ts';
import { deleteDatabase, storedGenerations } from '../data/generations.ts';
import { syncDatabaseName } from './sync-database.ts';

/** Whether everything of a unit on the shelf has arrived at the city, as far as this machine knows. */
export const hasArrived = ({ cityId, unsent }: ShelvedUnit): boolean =>
  cityId !== undefined && unsent?.count === 0;

/** Takes a unit's data off this machine, which must have arrived at the city; the second copy is only renamed. */
export async function forgetUnit(
  { profile, mirror }: Pick<Bridge, 'profile' | 'mirror'>,
  current: Profile,
  unit: ShelvedUnit,
): Promise<void> {
  const place = { mode: 'office', ...unit } as const;
  const left = { ...current, shelf: (current.shelf ?? []).filter((one) => one !== unit) };
  // First, so that an interruption leaves files nobody uses, and not a unit without its data.
  await profile.write(left);
  for (const generation of await storedGenerations(place)) {
    const name = databaseName(place, generation);
    await mirror?.retire({ database: name });
    await deleteDatabase(name);
  }
  await Dexie.delete(syncDatabaseName(place));
}
