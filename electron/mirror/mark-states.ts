import type { DatabaseSync } from 'node:sqlite';
import type { DataKey } from '../../shared/crypto/data-key.ts';
import { lacksMark, withMark } from '../../shared/crypto/state-mark.ts';
import { inTransaction } from './mirror-schema.ts';
import { textOf } from './sql-row.ts';

/** States that one transaction marks. */
const pageSize = 200;

/** Null for what is no document, such as the line of a newer generation, or was damaged; it stays as it is. */
function stateIn(json: string): object | null {
  try {
    return JSON.parse(json) as object | null;
  } catch {
    return null;
  }
}

/**
 * Gives its mark to each newest state that an earlier program stored without one, as the page does with the other copy.
 * Broken off, it goes on at the next start. The journal stays as it is: nothing is made whole out of it by itself.
 */
export async function markStates(db: DatabaseSync, key: DataKey, database: string): Promise<void> {
  const page = db.prepare(
    'SELECT collection, id, json FROM documents WHERE (collection, id) > (?, ?) ORDER BY collection, id LIMIT ?',
  );
  // What was written meanwhile has its mark.
  const put = db.prepare('UPDATE documents SET json = ? WHERE collection = ? AND id = ? AND json = ?');
  let after: readonly [string, string] = ['', ''];
  for (;;) {
    const rows = page.all(...after, pageSize);
    const last = rows.at(-1);
    if (!last) return;
    after = [textOf(last, 'collection'), textOf(last, 'id')];
    const marked = await Promise.all(
      rows.map(async (row) => {
        const json = textOf(row, 'json');
        const collection = textOf(row, 'collection');
        const state = stateIn(json);
        if (!state || !lacksMark(state)) return null;
        const text = JSON.stringify(await withMark(key, { database, collection }, state));
        return { collection, id: textOf(row, 'id'), json, text };
      }),
    );
    inTransaction(db, () =>
      marked.forEach((one) => {
        if (one) put.run(one.text, one.collection, one.id, one.json);
      }),
    );
  }
}
