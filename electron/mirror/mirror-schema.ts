import { DatabaseSync } from 'node:sqlite';
import type { SqlRow } from './sql-row.ts';

/**
 * Version of the mirror's tables, in SQLite's `user_version`. A file with a higher one is not ours to touch. Files are
 * held against the very text of the tables, so that no letter of it changes without a new version.
 */
export const mirrorVersion = 2;

/**
 * `documents` holds the newest state, `journal` every state ever written. AUTOINCREMENT, because a number
 * must never be given twice: the head is compared across restarts.
 */
const tables = `
  CREATE TABLE documents (
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    rev TEXT NOT NULL,
    lwt REAL NOT NULL,
    deleted INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (collection, id)
  ) STRICT;
  CREATE INDEX documents_by_time ON documents (collection, lwt);
  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at REAL NOT NULL,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    rev TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX journal_by_document ON journal (collection, id);
  CREATE INDEX journal_by_collection ON journal (collection);
`;

/** Since version 2: one row, sealed (mirror-register.ts). */
const registerTable = `
  CREATE TABLE register (
    place INTEGER PRIMARY KEY CHECK (place = 1),
    sealed TEXT NOT NULL
  ) STRICT;
`;

/** What each version added to the one before, beginning with the first. */
const steps = [tables, registerTable] as const;

/** Runs `work` as one transaction: all of it is on disk when this returns, or none of it. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Adds the tables that a file of an earlier version, 0 for an empty one, lacks. */
export function prepareTables(db: DatabaseSync, version: number, wanted: number = mirrorVersion): void {
  if (version === wanted) return;
  const missing = steps.slice(version, wanted).join(';');
  inTransaction(db, () => db.exec(`${missing}; PRAGMA user_version = ${wanted}`));
}

const layoutOf = (db: DatabaseSync): readonly SqlRow[] =>
  db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all();

/** The layout of a file of a version. */
function ownLayout(version: number): readonly SqlRow[] {
  const db = new DatabaseSync(':memory:');
  try {
    prepareTables(db, 0, version);
    return layoutOf(db);
  } finally {
    db.close();
  }
}

/**
 * Whether a file has the tables of its version. A disk that damages their description leaves a file that SQLite calls
 * sound, with other columns or keys than what is written into it counts on.
 */
export const hasOwnTables = (db: DatabaseSync, version: number): boolean =>
  JSON.stringify(layoutOf(db)) === JSON.stringify(ownLayout(version));
