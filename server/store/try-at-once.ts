import type { DatabaseSync } from 'node:sqlite';

/** Milliseconds that somebody waits for another process that writes. */
export const patience = 10_000;

/** Does without what somebody else would have to be waited for. @returns whether it was done */
export function tryAtOnce(database: DatabaseSync, act: () => boolean): boolean {
  database.exec('PRAGMA busy_timeout = 0');
  try {
    return act();
  } catch {
    return false;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${patience}`);
  }
}
