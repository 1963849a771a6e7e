import { spawn } from 'node:child_process';

export interface Ran {
  /** Exit code; 1 when a signal ended the process. */
  readonly code: number;
  readonly output: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the process after so many milliseconds. */
  readonly timeout?: number;
  /** Shows the output while the process runs. */
  readonly show?: boolean;
}

/** Runs a program to its end and collects what it printed. It rejects only when the program cannot be started. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { show = false, ...rest } = options;
  const { promise, resolve, reject } = Promise.withResolvers<Ran>();
  const child = spawn(program, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
    output += chunk.toString();
    if (show) target.write(chunk);
  };
  child.stdout.on('data', collect(process.stdout));
  child.stderr.on('data', collect(process.stderr));
  child.on('error', reject);
  child.on('close', (code) => resolve({ code: code ?? 1, output }));
  return promise;
}
