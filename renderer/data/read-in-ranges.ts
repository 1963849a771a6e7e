import type { DBCore, DBCoreGetManyRequest, DBCoreTable, Middleware } from 'dexie';

/** Fewer keys than this are quicker asked one by one. */
const worthwhile = 20;

/** All between the smallest and the largest of the keys; Dexie's number for a range of two ends. */
const rangeOf = (sorted: readonly string[]) => ({
  type: 2,
  lower: sorted[0],
  lowerOpen: false,
  upper: sorted.at(-1),
  upperOpen: false,
});

async function getMany(table: DBCoreTable, request: DBCoreGetManyRequest): Promise<unknown[]> {
  const { keys, trans } = request;
  if (keys.length < worthwhile || !keys.every((key) => typeof key === 'string'))
    return table.getMany(request);
  const range = rangeOf(keys.toSorted()) as never;
  const most = keys.length * 2;
  const query = { trans, query: { index: table.schema.primaryKey, range }, limit: most };
  const { result: present } = await table.query({ ...query, values: false });
  if (present.length === 0) return keys.map(() => undefined);
  // So many others lie between them that the range would read more than it saves.
  if (present.length === most) return table.getMany(request);
  const { result: values } = await table.query({ ...query, values: true });
  const found = new Map(present.map((key: unknown, place) => [key, values[place]]));
  return keys.map((key) => found.get(key));
}

/**
 * Reads many keys with two requests where they lie close together, as the documents of one page of a pull do.
 * IndexedDB takes as long for a request that finds nothing as for one that brings a document, and a batch of RxDB
 * asks for each document twice.
 */
export const readInRanges: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'read-in-ranges',
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      return { ...table, getMany: (request) => getMany(table, request) };
    },
  }),
};
