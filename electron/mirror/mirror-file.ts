import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../shared/lib/app-error.ts';
import { isSound } from './is-sound.ts';
import { hasOwnTables, mirrorVersion, prepareTables } from './mirror-schema.ts';
import { numberOf } from './sql-row.ts';
import { isUnknownForm, sqliteFailure } from './sqlite-failure.ts';

/** The pieces of one database: in WAL mode the newest rows lie in a file of their own. */
export const mirrorFileEndings = ['', '-wal', '-shm'] as const;

type Inspection =
  | { readonly kind: 'sound'; readonly version: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' };

function readVersion(db: DatabaseSync): number {
  return numberOf(db.prepare('PRAGMA user_version').get() ?? {}, 'user_version');
}

/** Looks at the file without the right to write, so that a file we must not touch stays as it was. */
function inspect(path: string): Inspection {
  if (!existsSync(path)) return { kind: 'missing' };
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const version = readVersion(db);
    if (version > mirrorVersion)
      throw new AppError('DATA_NEWER_THAN_PROGRAM', { found: version, known: mirrorVersion });
    return isSound(db) && hasOwnTables(db, version) ? { kind: 'sound', version } : { kind: 'damaged' };
  } catch (error) {
    if (sqliteFailure(error) === 'damaged' || isUnknownForm(error)) return { kind: 'damaged' };
    throw error;
  } finally {
    db.close();
  }
}

/** Renames a database with the date, pieces together: what is left in it may still be wanted. */
export function moveAside(path: string, why: 'damaged' | 'retired', at: number): string {
  const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
  const target = path.replace(/\.sqlite$/, `.${why}-${stamp}.sqlite`);
  for (const ending of mirrorFileEndings)
    if (existsSync(path + ending)) renameSync(path + ending, target + ending);
  return target;
}

export interface OpenedMirrorFile {
  readonly db: DatabaseSync;
  /** Where a damaged file was moved; null when there was none. */
  readonly movedTo: string | null;
}

function prepareForWriting(db: DatabaseSync, version: number): DatabaseSync {
  // FULL: a commit has reached the disk when it returns. fullfsync means the same to macOS and nothing elsewhere.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON');
  prepareTables(db, version);
  return db;
}

function openForWriting(path: string, version: number): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 2000 });
  try {
    return prepareForWriting(db, version);
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens one database of the mirror, made new if it is missing or damaged.
 *
 * @throws AppError DATA_NEWER_THAN_PROGRAM, MIRROR_UNAVAILABLE
 */
export function openMirrorFile(path: string, at: number): OpenedMirrorFile {
  mkdirSync(dirname(path), { recursive: true });
  try {
    const found = inspect(path);
    const movedTo = found.kind === 'damaged' ? moveAside(path, 'damaged', at) : null;
    return { db: openForWriting(path, found.kind === 'sound' ? found.version : 0), movedTo };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('MIRROR_UNAVAILABLE', { file: path }, { cause });
  }
}
