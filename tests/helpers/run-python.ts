import { execFileSync } from 'node:child_process';

/** Runs a Python program with openpyxl at hand: files made by another hand than the one that reads them. */
export const runPython = (program: string, args: readonly string[] = []): string =>
  execFileSync('/usr/bin/python3', ['-c', program, ...args], { encoding: 'utf8', timeout: 60_000 });
