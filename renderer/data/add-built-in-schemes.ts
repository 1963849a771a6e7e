import { builtInDocuments } from '../../shared/schemes/built-in.ts';
import type { AppDatabase } from './app-database.ts';
import { storedStates } from './store-rows.ts';

/**
 * Gives an office that began with an earlier program the schemes that have come with it since. What it has, or has
 * removed, stays as it is.
 */
export async function addBuiltInSchemes(database: AppDatabase): Promise<void> {
  const { schemes } = builtInDocuments(0);
  const known = await storedStates(
    database.schemes,
    schemes.map(({ id }) => id),
  );
  const missing = schemes.filter(({ id }) => !known.has(id));
  if (missing.length > 0) await database.schemes.bulkInsert([...missing]);
}
