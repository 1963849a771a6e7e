import { scopeCondition } from './read-scope.ts';
import { bodyOf } from './document-rows.ts';
import type { Change, ChangeQuery } from './hub-store.ts';
import type { SqlSession, SqlValue } from './sql-driver.ts';
import { numberOf } from './sql-row.ts';

/**
 * Documents that left this township's scope, as tombstones. Only for those who had them: a reader whose
 * checkpoint lies before the document came in never saw it, and is not to see it in its tombstone.
 */
const departedSql = `SELECT seq, 1 AS deleted, body FROM departures
  WHERE city_id = ? AND collection = ? AND township_code = ? AND seq > ? AND since_seq <= ?`;

/** The changes after `after` that the scope shows. One statement, so that all of it is seen as of one moment. */
export async function readChanges(
  session: SqlSession,
  cityId: string,
  { collection, scope, after, limit }: ChangeQuery,
): Promise<readonly Change[]> {
  const { sql, values } = scopeCondition(cityId, scope);
  const parts = [
    `SELECT seq, deleted, body FROM documents WHERE city_id = ? AND collection = ? AND seq > ? AND ${sql}`,
  ];
  const all: SqlValue[] = [cityId, collection, after, ...values];
  if (scope.kind === 'township') {
    parts.push(departedSql);
    all.push(cityId, collection, scope.townshipCode, after, after);
  }
  const rows = await session.query(`${parts.join(' UNION ALL ')} ORDER BY seq LIMIT ?`, [...all, limit]);
  return rows.map((row) => ({
    seq: numberOf(row, 'seq'),
    document: { ...bodyOf(row), _deleted: numberOf(row, 'deleted') === 1 },
  }));
}
