import { Dexie } from 'dexie';
import { databaseName, type DataPlace } from './database-name.ts';

/** How RxDB's Dexie storage names the IndexedDB databases of one RxDB database: one for each collection. */
export const dexiePrefix = (database: string): string => `rxdb-dexie-${database}--`;

/** The generations of one place's data that are in IndexedDB, ascending. */
export async function storedGenerations(place: DataPlace): Promise<readonly number[]> {
  const stem = dexiePrefix(databaseName(place, 0)).replace(/0--$/, '');
  const names = await Dexie.getDatabaseNames();
  const found = names
    .filter((name) => name.startsWith(stem))
    .map((name) => Number.parseInt(name.slice(stem.length), 10))
    .filter(Number.isInteger);
  return [...new Set(found)].sort((left, right) => left - right);
}

/** Deletes one database with RxDB's bookkeeping, by name: RxDB's own `remove` leaves empty databases behind. */
export async function deleteDatabase(database: string): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  const own = names.filter((name) => name.startsWith(dexiePrefix(database)));
  await Promise.all(own.map((name) => Dexie.delete(name)));
}
