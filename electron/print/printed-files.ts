import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/lib/app-error.ts';

/**
 * The paths of every PDF this program made on this PC, one JSON string per line. Only they may be opened:
 * a page that could open any path could start any program.
 */
export class PrintedFiles {
  readonly #list: string;
  readonly #paths: Set<string>;

  constructor(list: string) {
    this.#list = list;
    const lines = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
    this.#paths = new Set(lines.flatMap(parsePath));
  }

  add(path: string): void {
    mkdirSync(dirname(this.#list), { recursive: true });
    appendFileSync(this.#list, `${JSON.stringify(path)}\n`, { flush: true });
    this.#paths.add(path);
  }

  /** @throws AppError FILE_NOT_PRINTED_HERE, FILE_MISSING */
  require(path: string): string {
    if (!this.#paths.has(path)) throw new AppError('FILE_NOT_PRINTED_HERE');
    if (!existsSync(path)) throw new AppError('FILE_MISSING', { file: path });
    return path;
  }
}

/** A line that was cut short by a power failure names no file. */
function parsePath(line: string): readonly string[] {
  try {
    const path: unknown = JSON.parse(line);
    return typeof path === 'string' ? [path] : [];
  } catch {
    return [];
  }
}
