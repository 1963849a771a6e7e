import { collectionNames, type CollectionName, type DocumentOf } from '../../shared/schema/registry.ts';
import type { AppDatabase } from './app-database.ts';
import { collectionOf } from './collection-of.ts';

/** Documents to begin with, by collection. */
export type SeedDocuments = { readonly [N in CollectionName]?: readonly DocumentOf<N>[] };

export type OnSeedProgress = (progress: { readonly done: number; readonly total: number }) => void;

const batchSize = 200;
const order: readonly CollectionName[] = [
  ...collectionNames.filter((name) => name !== 'orgUnits'),
  'orgUnits',
];

/** Whether the database was seeded to the end: the org units are always written last. */
export async function isSeeded(database: AppDatabase): Promise<boolean> {
  return (await database.orgUnits.findOne().exec()) !== null;
}

async function seedCollection<N extends CollectionName>(
  database: AppDatabase,
  name: N,
  list: readonly DocumentOf<N>[],
  onBatch: (rows: number) => void,
): Promise<void> {
  for (let start = 0; start < list.length; start += batchSize) {
    const rows = list.slice(start, start + batchSize);
    await collectionOf(database, name).bulkUpsert(rows);
    onBatch(rows.length);
  }
}

/**
 * Writes the documents an office begins with. Interrupted, it is done again from the start at the next opening:
 * the same ids meet the same documents.
 */
export async function seed(
  database: AppDatabase,
  documents: SeedDocuments,
  onProgress: OnSeedProgress,
): Promise<void> {
  const total = order.reduce((sum, name) => sum + (documents[name]?.length ?? 0), 0);
  let done = 0;
  for (const name of order) {
    await seedCollection(database, name, documents[name] ?? [], (rows) => {
      done += rows;
      onProgress({ done, total });
    });
  }
}
