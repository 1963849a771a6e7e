import type { Dexie } from 'dexie';

const isOfDeleted = (index: string): boolean => index.startsWith('[_deleted+');
/** By the time of the last write alone, for a clean-up that we do not have; the mark of changes holds the time too. */
const ofTime = '_meta.lwt';
const ofDeleted = '[_deleted+id]';

/**
 * Which indexes of RxDB's Dexie storage a table needs. RxDB plans no query on that of deleted documents where the
 * collection has an index of its own, and every index makes each write a tenth slower.
 */
export function neededIndexes(schema: string): string {
  const indexes = schema.split(',').map((index) => index.trim());
  const hasOwn = indexes.filter(isOfDeleted).length > 1;
  return indexes.filter((index) => index !== ofTime && !(hasOwn && index === ofDeleted)).join(', ');
}

/** Keeps RxDB's storage from making indexes that nothing asks; to be called before the database is opened. */
export function makeFewerIndexes(database: Dexie): void {
  const declare = database.version.bind(database);
  database.version = (number) => {
    const version = declare(number);
    const store = version.stores.bind(version);
    version.stores = (tables) => {
      const { docs, ...others } = tables;
      return store({ ...others, ...(docs && { docs: neededIndexes(docs) }) });
    };
    return version;
  };
}
