import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface StartedProcess {
  /** Where it listens, without a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Starts a Node program in a folder and waits until it prints an address. @throws Error when it ends before */
export async function startProcess(
  script: string,
  args: readonly string[],
  cwd: string,
): Promise<StartedProcess> {
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    if (address === undefined) continue;
    child.stdout.resume();
    return {
      address,
      close: async () => {
        child.kill('SIGTERM');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      },
    };
  }
  throw new Error(`${script} ended before it said where it listens`);
}
