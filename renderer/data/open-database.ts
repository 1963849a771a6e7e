import { createRxDatabase, type HashFunction, type RxJsonSchema } from 'rxdb';
import { hashStringToNumber } from 'rxdb/plugins/utils';
import { collectionNames, type CollectionName } from '../../shared/schema/registry.ts';
import { rxSchemaOf } from '../../shared/schema/to-rx-schema.ts';
import type { AppDatabase } from './app-database.ts';
import type { LocalStorage } from './storage.ts';

/**
 * RxDB's default hash needs `crypto.subtle`, which pages served over plain HTTP do not have. It is asked for
 * schemas and names only: attachments, which come as bytes, are not used.
 */
const hashFunction: HashFunction = async (input) => {
  if (typeof input !== 'string') throw new TypeError('only text is hashed here');
  return hashStringToNumber(input).toString(36);
};

const collections = Object.fromEntries(
  collectionNames.map((name) => [name, { schema: rxSchemaOf(name), autoMigrate: false }]),
) as unknown as Readonly<Record<CollectionName, { readonly schema: RxJsonSchema<unknown> }>>;

/** Opens, or makes, the database with all collections of the registry. One page only: the app is single-instance. */
export async function openDatabase(name: string, storage: LocalStorage): Promise<AppDatabase> {
  const database: AppDatabase = await createRxDatabase({
    name,
    storage,
    multiInstance: false,
    // An earlier opening of this page that is still closing makes way.
    closeDuplicates: true,
    hashFunction,
  });
  try {
    await database.addCollections(collections);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
