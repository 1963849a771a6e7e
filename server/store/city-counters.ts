import { emptyAuditHead, type AuditHead } from './audit-entry.ts';
import type { SqlDriver, SqlSession } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** A city's newest change and newest audit entry. */
export interface CityCounters {
  seq: number;
  audit: AuditHead;
}

/**
 * Takes the city's counters until the transaction ends. Whoever holds them is the only writer of the city, so that
 * changes get their numbers in the order in which they are committed: who sees number n sees all before it.
 */
export async function lockCounters(
  driver: SqlDriver,
  session: SqlSession,
  cityId: string,
): Promise<CityCounters> {
  const { n, hash } = emptyAuditHead;
  const first = { city_id: cityId, seq: 0, audit_n: n, audit_hash: hash };
  await session.insert('counters', [first], 'ON CONFLICT (city_id) DO NOTHING');
  const sql = `SELECT seq, audit_n, audit_hash FROM counters WHERE city_id = ?${driver.lockSuffix}`;
  const [row = {}] = await session.query(sql, [cityId]);
  return {
    seq: numberOf(row, 'seq'),
    audit: { n: numberOf(row, 'audit_n'), hash: textOf(row, 'audit_hash') },
  };
}

export async function saveCounters(
  session: SqlSession,
  cityId: string,
  { seq, audit }: CityCounters,
): Promise<void> {
  const sql = 'UPDATE counters SET seq = ?, audit_n = ?, audit_hash = ? WHERE city_id = ?';
  await session.query(sql, [seq, audit.n, audit.hash, cityId]);
}
