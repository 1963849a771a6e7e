import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../shared/lib/app-error.ts';

/**
 * Takes a data folder for this process: of two hubs on one SQLite store neither would hear of the other's changes.
 * The lock is the operating system's own and ends with the process, however that ends. Commands that work beside a
 * running hub do not take it.
 *
 * @returns what gives the folder back
 * @throws AppError HUB_ALREADY_RUNNING
 */
export function lockForServing(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = new DatabaseSync(join(folder, 'serving.lock'));
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    const isTaken = error instanceof Error && 'errcode' in error && error.errcode === 5;
    throw isTaken ? new AppError('HUB_ALREADY_RUNNING', { folder }) : error;
  }
  return () => file.close();
}
