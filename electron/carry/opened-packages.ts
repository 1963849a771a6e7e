import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { maxPackageBytes } from '../../shared/transfer/package-header.ts';
import { describeError } from '../describe-error.ts';
import type { Log } from '../log.ts';

/** A package that was opened in the system's file manager; base64. */
export interface OpenedPackage {
  readonly fileName: string;
  readonly package: string;
}

/** The one argument of a command line that is a package. */
export const packageIn = (commandLine: readonly string[]): string | undefined =>
  commandLine.slice(1).find((argument) => extname(argument).toLowerCase() === '.gpx');

/** The stick may be write-protected; and a pipe is not waited for, which would hold up the whole program. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readPackage(path: string): OpenedPackage | null {
  const file = openSync(path, readOnly);
  try {
    const facts = fstatSync(file);
    if (!facts.isFile() || facts.size === 0 || facts.size > maxPackageBytes) return null;
    return { fileName: basename(path).slice(0, 200), package: readFileSync(file).toString('base64') };
  } finally {
    closeSync(file);
  }
}

/** Keeps the last file that was opened until the page asks for it. */
export class OpenedPackages {
  readonly #log: Log;
  #waiting: OpenedPackage | null = null;

  constructor(log: Log) {
    this.#log = log;
  }

  note(path: string | undefined): void {
    if (path === undefined) return;
    try {
      this.#waiting = readPackage(path);
    } catch (error) {
      this.#log('package-unreadable', describeError(error));
    }
  }

  get isWaiting(): boolean {
    return this.#waiting !== null;
  }

  take(): OpenedPackage | null {
    const taken = this.#waiting;
    this.#waiting = null;
    return taken;
  }
}
