import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import type { RunningApp } from './electron-app.ts';

/** The process and all it started. */
function family(pid: number): number[] {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const children = pairs.filter(([, parent]) => parent === pid).map(([child]) => child!);
  return [pid, ...children.flatMap(family)];
}

/** kill -9 on every process of the app at once: nobody gets to write anything more. */
export async function killApp({ app }: RunningApp): Promise<void> {
  const child = app.process();
  const gone = once(child, 'exit');
  for (const pid of family(child.pid!)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // Its parent's death has ended it already.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  await gone;
}
