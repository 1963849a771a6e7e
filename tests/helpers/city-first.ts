import { schemaSteps } from '../../server/store/migrate-schema.ts';
import type { SqlDriver, SqlSession } from '../../server/store/sql-driver.ts';

/** Not of a city but of the whole database, one row: the proof of its key. */
export const tableOfNoCity = 'field_key';

/** The tables that hold a city's rows. */
const cityTables: readonly string[] = schemaSteps
  .flatMap(({ statements }) => statements)
  .flatMap((statement) => /^CREATE TABLE (?:IF NOT EXISTS )?(\w+)/.exec(statement)?.[1] ?? [])
  .filter((name) => name !== tableOfNoCity);

const uses = new RegExp(`\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(?:${cityTables.join('|')})\\b`, 'g');
const filters = /\bcity_id = (?:\?|\$\d+|\w+\.city_id)/g;

/** What a hub asks once as it starts, of all cities: whether anything is there, and which they are. */
const atStart = /^SELECT (?:1 AS found FROM \w+ LIMIT 1|city_id FROM counters ORDER BY city_id)$/;

/** What is wrong with a statement that a database spread by city could not send to one place, or null. */
export function cityProblem(sql: string): string | null {
  if (/^\s*(?:CREATE|ALTER|PRAGMA|LISTEN)\b/.test(sql) || atStart.test(sql)) return null;
  const tables = sql.match(uses)?.length ?? 0;
  const cities = sql.match(filters)?.length ?? 0;
  return cities < tables ? `${tables} tables and ${cities} times the city in: ${sql}` : null;
}

const refuse = (problem: string | null): void => {
  if (problem !== null) throw new Error(problem);
};

const watched = (session: SqlSession): SqlSession => ({
  query: async (sql, values) => {
    refuse(cityProblem(sql));
    return session.query(sql, values);
  },
  insert: async (table, rows, suffix) => {
    const foreign = cityTables.includes(table) && rows.some((row) => Object.keys(row)[0] !== 'city_id');
    refuse(foreign ? `a row for ${table} does not begin with its city` : null);
    await session.insert(table, rows, suffix);
  },
});

/** A driver that carries out no statement which does not name its city for every table it touches. */
export const cityFirst = (driver: SqlDriver): SqlDriver => ({
  ...driver,
  reader: watched(driver.reader),
  transaction: (work) => driver.transaction((session) => work(watched(session))),
  snapshot: (work) => driver.snapshot((session) => work(watched(session))),
});
