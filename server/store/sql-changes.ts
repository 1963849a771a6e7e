import type { WireDocument } from '../../shared/sync/protocol.ts';
import { memberOffice } from './member-office.ts';
import { scopeCondition, type ReadScope } from './read-scope.ts';
import { bodyColumn, storedWireText } from './document-rows.ts';
import { isUnreadable } from './field-seal.ts';
import type { Change, ChangeQuery } from './hub-store.ts';
import type { SqlRow, SqlSession, SqlValue } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';
import { withoutSealed } from './without-sealed.ts';

/**
 * Documents that left the scope of this township, or of this member of the panel, as tombstones. Only for those who had them: a reader whose
 * checkpoint lies before the document came in never saw it, and is not to see it in its tombstone.
 */
const departedSql = `FROM departures
  WHERE city_id = ? AND collection = ? AND township_code = ? AND seq > ? AND since_seq <= ?`;

interface ScopedQuery {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Under which name the departures of a scope stand; null where nothing departs. */
function officeOf(scope: ReadScope): string | null {
  if (scope.kind === 'township') return scope.townshipCode;
  return scope.kind === 'panelSheets' && scope.raterId !== null ? memberOffice(scope.raterId) : null;
}

/** The changes after `after` that the scope shows, with their documents or without. */
function changesSql(
  withBody: boolean,
  cityId: string,
  { collection, scope, after }: Omit<ChangeQuery, 'limit'>,
): ScopedQuery {
  const { sql, values } = scopeCondition(cityId, scope);
  const living = `SELECT seq, deleted${withBody ? `, ${bodyColumn}` : ''} FROM documents WHERE city_id = ? AND collection = ? AND seq > ? AND ${sql}`;
  const own: SqlValue[] = [cityId, collection, after, ...values];
  const office = officeOf(scope);
  if (office === null) return { sql: living, values: own };
  const departed = `SELECT seq, 1 AS deleted${withBody ? ', collection, id, body' : ''} ${departedSql}`;
  return {
    sql: `${living} UNION ALL ${departed}`,
    values: [...own, cityId, collection, office, after, after],
  };
}

/** A pull hands on thousands of documents as they are stored: their text is added to and not read. */
function changeOf(row: SqlRow): Change {
  const shown = numberOf(row, 'deleted') === 1 ? withoutSealed(row) : row;
  const json = storedWireText(shown);
  return {
    seq: numberOf(row, 'seq'),
    id: textOf(row, 'id'),
    json,
    ...(isUnreadable(shown) && { unreadable: true }),
    get document() {
      return JSON.parse(json) as WireDocument;
    },
  };
}

/** The changes after `after` that the scope shows. One statement, so that all of it is seen as of one moment. */
export async function readChanges(
  session: SqlSession,
  cityId: string,
  query: ChangeQuery,
): Promise<readonly Change[]> {
  const { sql, values } = changesSql(true, cityId, query);
  const rows = await session.query(`${sql} ORDER BY seq LIMIT ?`, [...values, query.limit]);
  return rows.map(changeOf);
}

/** How many those are; it reads no document. */
export async function countChanges(
  session: SqlSession,
  cityId: string,
  query: Omit<ChangeQuery, 'limit'>,
): Promise<number> {
  const { sql, values } = changesSql(false, cityId, query);
  const [row] = await session.query(`SELECT COUNT(*) AS total FROM (${sql}) AS changes`, [...values]);
  return row ? numberOf(row, 'total') : 0;
}
