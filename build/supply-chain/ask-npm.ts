import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { npmCommand } from '../setup/npm-command.ts';

const root = join(import.meta.dirname, '..', '..');
const mostOutput = 64 * 1024 * 1024;

/** What npm prints on its standard output, whether it ends well or not. @throws Error when npm cannot be started */
export function askNpm(...asked: readonly string[]): Promise<string> {
  const { program, args } = npmCommand();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  execFile(program, [...args, ...asked], { cwd: root, maxBuffer: mostOutput }, (error, output) => {
    // A code of its own is how npm says that it has found something.
    if (error && typeof error.code !== 'number') reject(error);
    else resolve(output);
  });
  return promise;
}
