import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Codes, ids and numbers only: a log may leave the office, names and scores may not. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;
export type Log = (event: string, fields?: LogFields) => void;

/** A file is moved to `.1`, and that one to `.2`, when it has grown past this many bytes. */
const rotateAt = 1024 * 1024;

function rotate(path: string): void {
  if (!existsSync(path) || statSync(path).size < rotateAt) return;
  if (existsSync(`${path}.1`)) renameSync(`${path}.1`, `${path}.2`);
  renameSync(path, `${path}.1`);
}

/** A log of one JSON object per line. It never throws: a full disk must not stop the work it describes. */
export function createLog(path: string, now: () => number): Log {
  return (event, fields = {}) => {
    const line = JSON.stringify({ at: new Date(now()).toISOString(), event, ...fields });
    try {
      mkdirSync(dirname(path), { recursive: true });
      rotate(path);
      appendFileSync(path, `${line}\n`);
    } catch {
      // Nothing can be told to a log that cannot be written.
    }
  };
}
