import { Pool, TypeOverrides, types, type PoolClient } from 'pg';
import { AppError } from '../../shared/lib/app-error.ts';
import type { SqlDriver, SqlRow, SqlSession, SqlValue } from './sql-driver.ts';

/** PostgreSQL takes 65 535 values in a statement; 200 rows are far below and about as fast as more. */
const rowsPerInsert = 200;

/** Any number will do, as long as every version of the hub uses the same one. */
const schemaLock = 4_739_201;

interface Queryable {
  readonly query: (query: {
    text: string;
    values: SqlValue[];
    types: TypeOverrides;
  }) => Promise<{ rows: SqlRow[] }>;
}

/** BIGINT as a number: nothing here counts past 2^53, and the driver's texts would compare wrongly. */
const numbers = new TypeOverrides();
numbers.setTypeParser(types.builtins.INT8, Number);

/** `?` to `$1`, `$2` …; no statement of the store holds a question mark otherwise. */
function numbered(sql: string): string {
  let place = 0;
  return sql.replaceAll('?', () => `$${(place += 1)}`);
}

function sessionOn(client: Queryable): SqlSession {
  const query: SqlSession['query'] = async (sql, values) => {
    const { rows } = await client.query({ text: numbered(sql), values: [...values], types: numbers });
    return rows;
  };
  return {
    query,
    insert: async (table, rows, suffix = '') => {
      const columns = Object.keys(rows[0] ?? {});
      const marks = `(${columns.map(() => '?').join(', ')})`;
      const into = `${table} (${columns.join(', ')})`;
      for (let start = 0; start < rows.length; start += rowsPerInsert) {
        const part = rows.slice(start, start + rowsPerInsert).map((row) => Object.values(row));
        await query(`INSERT INTO ${into} VALUES ${part.map(() => marks).join(', ')} ${suffix}`, part.flat());
      }
    },
  };
}

type Work<T> = (session: SqlSession) => Promise<T>;

async function inTransaction<T>(client: PoolClient, begin: string, work: Work<T>): Promise<T> {
  await client.query(begin);
  try {
    const result = await work(sessionOn(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A connection that broke has rolled back by itself, and says so again here.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function onClient<T>(pool: Pool, begin: string, work: Work<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await inTransaction(client, begin, work);
  } finally {
    client.release();
  }
}

/** @throws AppError DATABASE_ENCODING when the database cannot hold Chinese text */
export async function openPostgresDriver(databaseUrl: string): Promise<SqlDriver> {
  const pool = new Pool({ connectionString: databaseUrl, max: 10, connectionTimeoutMillis: 10_000 });
  // A connection that breaks fails the query that runs on it, and the pool replaces it. Unheard, the event that
  // says so as well would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const { rows } = await pool.query<{ server_encoding: string }>('SHOW server_encoding');
  const found = rows[0]?.server_encoding ?? '';
  if (found !== 'UTF8') {
    await pool.end();
    throw new AppError('DATABASE_ENCODING', { found });
  }
  return {
    lockSuffix: ' FOR UPDATE',
    schemaText: (statement) => statement,
    reader: sessionOn(pool),
    lockSchema: async (session) => {
      await session.query(`SELECT pg_advisory_xact_lock(${schemaLock})`, []);
    },
    transaction: (work) => onClient(pool, 'BEGIN', work),
    snapshot: (work) => onClient(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    close: () => pool.end(),
  };
}
