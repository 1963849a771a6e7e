import { Dexie, type Table } from 'dexie';
import type { DexieRow } from './dexie-row.ts';

/** Documents in one request: large enough that requests do not count, small enough that the page goes on drawing. */
const pageSize = 1000;

/**
 * All rows between two keys of an index of several fields, in its order. IndexedDB hands over a page of them at once,
 * where a cursor asks for each.
 */
export async function rowsInRange(
  table: Table<DexieRow, string>,
  index: readonly string[],
  range: Pick<IDBKeyRange, 'lower' | 'upper' | 'lowerOpen' | 'upperOpen'>,
  onPage?: (done: number) => void,
): Promise<DexieRow[]> {
  const rows: DexieRow[] = [];
  let from: unknown = range.lower;
  let isFromLeftOut = range.lowerOpen;
  for (;;) {
    const page = await table
      .where(`[${index.join('+')}]`)
      .between(from, range.upper, !isFromLeftOut, !range.upperOpen)
      .limit(pageSize)
      .toArray();
    for (const row of page) rows.push(row);
    onPage?.(rows.length);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return rows;
    from = index.map((path) => Dexie.getByKeyPath(last, path) as unknown);
    isFromLeftOut = true;
  }
}
