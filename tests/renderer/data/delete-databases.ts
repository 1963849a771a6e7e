import { Dexie } from 'dexie';

/** Empties the IndexedDB of the test's origin. */
export async function deleteDatabases(): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  await Promise.all(names.map((name) => Dexie.delete(name)));
}
