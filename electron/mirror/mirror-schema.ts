import { DatabaseSync } from 'node:sqlite';
import type { SqlRow } from './sql-row.ts';

/**
 * Version of the mirror's tables, in SQLite's `user_version`. A file with a higher one is not ours to touch. Files are
 * held against the very text of the tables, so that no letter of it changes without a new version.
 */
export const mirrorVersion = 1;

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

/** Makes the tables in an empty file; a file that has them is left as it is. */
export function prepareTables(db: DatabaseSync, version: number): void {
  if (version === mirrorVersion) return;
  inTransaction(db, () => db.exec(`${tables}; PRAGMA user_version = ${mirrorVersion}`));
}

const layoutOf = (db: DatabaseSync): readonly SqlRow[] =>
  db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all();

/** The layout of a file just made. */
function ownLayout(): readonly SqlRow[] {
  const db = new DatabaseSync(':memory:');
  try {
    prepareTables(db, 0);
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
  JSON.stringify(layoutOf(db)) === JSON.stringify(version === mirrorVersion ? ownLayout() : []);
