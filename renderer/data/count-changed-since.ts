import { collectionNames } from '../../shared/schema/registry.ts';
import { collectionOf } from './collection-of.ts';
import type { Store } from './store.ts';

/** How many documents were written on this machine after a moment of its own clock. */
export async function countChangedSince({ database, deviceId }: Store, at: string): Promise<number> {
  let count = 0;
  for (const name of collectionNames) {
    const documents = await collectionOf(database, name).find().exec();
    count += documents.filter((one) => one.deviceId === deviceId && one.updatedAt > at).length;
  }
  return count;
}
