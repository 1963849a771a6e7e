import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { SerialQueue } from './serial-queue.ts';
import type { SqlDriver, SqlSession } from './sql-driver.ts';

/** More than the hub has statements; insertions are prepared per table, not per number of rows. */
const statementsKept = 200;

class SqliteSession implements SqlSession {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  readonly query: SqlSession['query'] = async (sql, values) => this.#prepare(sql).all(...values);

  readonly insert: SqlSession['insert'] = async (table, rows, suffix = '') => {
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) return;
    const marks = columns.map(() => '?').join(', ');
    const into = `${table} (${columns.join(', ')})`;
    const statement = this.#prepare(`INSERT INTO ${into} VALUES (${marks}) ${suffix}`);
    for (const row of rows) statement.run(...Object.values(row));
  };

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= statementsKept) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  // FULL, so that what the hub has answered "stored" outlives a power cut.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  // A push of 500 sheets writes some 4 MB: more than the 2 MB of pages that SQLite keeps, and as much as it lets the
  // log grow before it copies it. These hold 32 MB of pages and eight such pushes.
  database.exec('PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8000');
  return database;
}

/**
 * A hub's database in one file, made with its folder when missing. Writers wait for one another; readers use a
 * connection of their own, so that none sees a transaction that is still open.
 */
export function openSqliteDriver(file: string): SqlDriver {
  mkdirSync(dirname(file), { recursive: true });
  const writing = openFile(file);
  const reading = openFile(file);
  const session = new SqliteSession(writing);
  const queue = new SerialQueue();
  return {
    lockSuffix: '',
    schemaText: (statement) =>
      statement.replaceAll('BIGINT', 'INTEGER').replace(/^(CREATE TABLE[^]*\))\s*$/, '$1 STRICT'),
    reader: new SqliteSession(reading),
    lockSchema: async () => undefined,
    bus: null,
    transaction: (work) =>
      queue.run(async () => {
        // IMMEDIATE takes the write lock now; a lock asked for halfway could not be waited for.
        writing.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(session);
          writing.exec('COMMIT');
          return result;
        } catch (error) {
          if (writing.isTransaction) writing.exec('ROLLBACK');
          throw error;
        }
      }),
    snapshot: async (work) => {
      const database = openFile(file);
      try {
        database.exec('BEGIN');
        return await work(new SqliteSession(database));
      } finally {
        database.close();
      }
    },
    close: async () => {
      await queue.settled();
      reading.close();
      writing.close();
    },
  };
}
