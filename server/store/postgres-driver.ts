import { setTimeout as pause } from 'node:timers/promises';
import { Pool, TypeOverrides, types, type PoolClient } from 'pg';
import { AppError } from '../../shared/lib/app-error.ts';
import { databaseTrouble, isToBeTriedAgain } from './database-trouble.ts';
import { createPostgresBus } from './postgres-bus.ts';
import type { SqlDriver, SqlRow, SqlSession, SqlValue } from './sql-driver.ts';
import { textOf } from './sql-row.ts';

/** PostgreSQL takes 65 535 values in a statement; 200 rows are far below and about as fast as more. */
const rowsPerInsert = 200;

/** Any number will do, as long as every version of the hub uses the same one. */
const schemaLock = 4_739_201;

/**
 * Milliseconds. A statement of the hub takes far less, even while it waits for another writer of its city; what
 * takes longer hangs, and must not hold the city's lock. `query` is for a server that has gone without a word.
 */
const limits = { connect: 10_000, statement: 30_000, idle: 60_000, query: 40_000 };

/** How often a transaction is tried that PostgreSQL has undone for the sake of another one. */
const tries = 5;

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

/** Outside any transaction, and so without anybody else who would translate what went wrong. */
function readerOn(pool: Pool): SqlSession {
  const { query, insert } = sessionOn(pool);
  return {
    query: (sql, values) =>
      query(sql, values).catch((error: unknown) => {
        throw databaseTrouble(error);
      }),
    insert,
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
  let trouble: unknown = null;
  try {
    return await inTransaction(client, begin, work);
  } catch (error) {
    trouble = error;
    throw error;
  } finally {
    // What the database did not answer is still under way on that connection: nobody else may be given it.
    client.release(trouble !== null && databaseTrouble(trouble) !== trouble && !isToBeTriedAgain(trouble));
  }
}

/** Does `work` once more when PostgreSQL has undone it for the sake of another transaction. */
async function untilDone<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left <= 1 || !isToBeTriedAgain(error)) throw databaseTrouble(error);
      // Apart, so that those who were in each other's way do not meet again.
      await pause(Math.random() * 50);
    }
  }
}

function openPool(databaseUrl: string): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'gongping-hub',
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: limits.connect,
    statement_timeout: limits.statement,
    idle_in_transaction_session_timeout: limits.idle,
    query_timeout: limits.query,
  });
  // A connection that breaks fails the query that runs on it, and the pool replaces it. Unheard, the event that
  // says so as well would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * A pool of connections to one database, for any number of hub processes. What passes by itself, such as a server
 * that restarts, fails with HUB_NOT_READY and can be asked for again.
 *
 * @throws AppError DATABASE_ENCODING when the database cannot hold Chinese text; HUB_NOT_READY
 */
export async function openPostgresDriver(databaseUrl: string): Promise<SqlDriver> {
  const pool = openPool(databaseUrl);
  const reader = readerOn(pool);
  const [row] = await reader.query('SHOW server_encoding', []);
  const found = row ? textOf(row, 'server_encoding') : '';
  if (found !== 'UTF8') {
    await pool.end();
    throw new AppError('DATABASE_ENCODING', { found });
  }
  return {
    lockSuffix: ' FOR UPDATE',
    schemaText: (statement) => statement,
    reader,
    lockSchema: async (session) => {
      await session.query(`SELECT pg_advisory_xact_lock(${schemaLock})`, []);
    },
    bus: createPostgresBus(databaseUrl),
    transaction: (work) => untilDone(() => onClient(pool, 'BEGIN', work)),
    snapshot: (work) =>
      onClient(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work).catch((error: unknown) => {
        throw databaseTrouble(error);
      }),
    // What its vacuum and its archive of the log keep is the administrator's (docs/hub.md).
    overwriteErased: async () => undefined,
    close: () => pool.end(),
  };
}
