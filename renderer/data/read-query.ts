import { Dexie } from 'dexie';
import {
  getQueryMatcher,
  getSortComparator,
  type PreparedQuery,
  type RxQueryPlan,
  type RxStorageQueryResult,
} from 'rxdb';
import { getKeyRangeByQueryPlan, type RxStorageInstanceDexie } from 'rxdb/plugins/storage-dexie';
import { stateOfRow } from './dexie-row.ts';
import { rowsInRange } from './rows-in-range.ts';

type Instance<T> = Pick<RxStorageInstanceDexie<T>, 'internals' | 'schema'>;

/** Null for a range that nothing can lie in. */
function rangeOf(booleans: readonly string[], plan: RxQueryPlan): IDBKeyRange | null {
  try {
    return getKeyRangeByQueryPlan([...booleans], plan, Dexie.dependencies.IDBKeyRange);
  } catch (error) {
    if (error instanceof Error && error.name === 'DataError') return null;
    throw error;
  }
}

/**
 * Answers a query that asks for all documents which fit, as RxDB's storage would; that one walks through the index
 * document by document, and a city's sheets take it seconds.
 */
export async function readQuery<T>(
  { internals, schema }: Instance<T>,
  { query, queryPlan }: PreparedQuery<T>,
): Promise<RxStorageQueryResult<T>> {
  const { dexieDb, dexieTable, booleanIndexes } = await internals;
  const range = rangeOf(booleanIndexes, queryPlan);
  if (!range) return { documents: [] };
  const rows = await dexieDb.transaction('r', dexieTable, () =>
    rowsInRange(dexieTable, queryPlan.index, range),
  );
  const states = rows.map((row) => stateOfRow<T>(row, booleanIndexes));
  const fits = queryPlan.selectorSatisfiedByIndex ? null : getQueryMatcher(schema, query);
  const documents = fits ? states.filter((state) => fits(state)) : states;
  return {
    documents: queryPlan.sortSatisfiedByIndex ? documents : documents.sort(getSortComparator(schema, query)),
  };
}
