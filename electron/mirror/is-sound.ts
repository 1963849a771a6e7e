import type { DatabaseSync } from 'node:sqlite';
import { textOf } from './sql-row.ts';

/**
 * Whether SQLite finds a file whole, indexes included: `quick_check`, which is faster, passes one whose index
 * has lost a row, and the row is then neither found nor erased.
 */
export const isSound = (db: DatabaseSync): boolean =>
  textOf(db.prepare('PRAGMA integrity_check(1)').get() ?? {}, 'integrity_check') === 'ok';
