import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { CheckpointAtRest } from './checkpoint-at-rest.ts';
import { GroupCommit } from './group-commit.ts';
import { SerialQueue } from './serial-queue.ts';
import type { SqlDriver, SqlSession } from './sql-driver.ts';
import { patience, tryAtOnce } from './try-at-once.ts';

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

/** Brings everything into the file and cuts off the log, in which earlier pages stand. */
const cutLog = (database: DatabaseSync): boolean =>
  tryAtOnce(database, () => database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0);

/**
 * Writes the file anew, without what lies in pages and parts of pages that hold nothing any more; `secure_delete` does
 * not reach the copies that a split page leaves behind. The new one is first written beside it and not in memory.
 */
const writeAnew = (database: DatabaseSync): boolean =>
  tryAtOnce(database, () => {
    database.exec('PRAGMA temp_store = FILE');
    try {
      database.exec('VACUUM');
      return true;
    } finally {
      database.exec('PRAGMA temp_store = MEMORY');
    }
  });

function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: patience });
  // A new file gets pages that hold two filled sheets; of 4 kB each sheet would leave a fifth of one empty. Where a file
  // exists, its pages stay as they are. FULL, so that what the hub has answered "stored" outlives a power cut.
  database.exec(
    'PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
  );
  // A push of 500 sheets writes some 4 MB: more than the 2 MB of pages that SQLite keeps, and as much as it lets the
  // log grow before it copies it. These hold 32 MB of pages and fifteen such pushes, for what a rest copies
  // (checkpoint-at-rest.ts) nobody waits.
  database.exec('PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8000');
  return database;
}

/** What a savepoint would be undone by stays in memory; a file for it takes a seventh of the time of a push. */
function openForWriting(file: string): DatabaseSync {
  const database = openFile(file);
  database.exec('PRAGMA temp_store = MEMORY');
  return database;
}

/**
 * A hub's database in one file, made with its folder when missing. Writers wait for one another; readers use a
 * connection of their own, so that none sees a transaction that is still open.
 */
export function openSqliteDriver(file: string): SqlDriver {
  mkdirSync(dirname(file), { recursive: true });
  const writing = openForWriting(file);
  const reading = openFile(file);
  const session = new SqliteSession(writing);
  const queue = new SerialQueue();
  // What an erasure has left to do, because somebody was reading or the disk was full.
  const left = { file: false, log: false };
  let nextOverwriting: Promise<void> | null = null;
  const overwrite = (): void => {
    if (left.file) left.file = !writeAnew(writing);
    if (left.log) left.log = !cutLog(writing);
  };
  const rest = new CheckpointAtRest(writing, queue);
  const writes = new GroupCommit(writing, queue, () => {
    if (left.log) left.log = !cutLog(writing);
    rest.noteCommit();
  });
  return {
    lockSuffix: '',
    schemaText: (statement) =>
      statement.replaceAll('BIGINT', 'INTEGER').replace(/^(CREATE TABLE[^]*\))\s*$/, '$1 STRICT'),
    reader: new SqliteSession(reading),
    lockSchema: async () => undefined,
    bus: null,
    transaction: (work) => writes.run(() => work(session)),
    snapshot: async (work) => {
      const database = openFile(file);
      try {
        database.exec('BEGIN');
        return await work(new SqliteSession(database));
      } finally {
        database.close();
      }
    },
    overwriteErased: () => {
      // One that has not begun does for all who ask meanwhile: it takes as long as the file is large.
      nextOverwriting ??= queue.run(async () => {
        nextOverwriting = null;
        Object.assign(left, { file: true, log: true });
        overwrite();
      });
      return nextOverwriting;
    },
    close: async () => {
      await writes.settled();
      rest.end();
      reading.close();
      overwrite();
      writing.close();
    },
  };
}
