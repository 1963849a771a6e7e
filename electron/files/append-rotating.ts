import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file is moved to `.1`, and that one to `.2`, when it has grown past this many bytes. */
const rotateAt = 1024 * 1024;

function rotate(path: string): void {
  if (!existsSync(path) || statSync(path).size < rotateAt) return;
  if (existsSync(`${path}.1`)) renameSync(`${path}.1`, `${path}.2`);
  renameSync(path, `${path}.1`);
}

/** Adds to a log file. It never throws: a full disk must not stop the work that the log describes. */
export function appendRotating(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    rotate(path);
    appendFileSync(path, text);
  } catch {
    // Nothing can be told to a log that cannot be written.
  }
}
