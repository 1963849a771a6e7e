import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { pageData } from '../helpers/page-data.ts';

const rounds = 20;
let folder: string | null = null;

afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = null;
});

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
async function kill({ app }: RunningApp): Promise<void> {
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

test(
  `${rounds} times killed right after “saved”: both copies have every document`,
  { timeout: 400_000 },
  async () => {
    const saved: string[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const running = await launchApp(folder === null ? {} : { folder });
      ({ folder } = running);
      const data = await pageData(running.page);
      expect(await data.namesInCopies()).toEqual({ indexedDb: saved, mirror: saved });
      if (round === rounds) {
        expect(await data.open()).toEqual({ kind: 'open', recovery: null });
        await running.close();
        return;
      }
      expect(await data.open()).toEqual({ kind: 'open', recovery: null });
      const name = `职工${String(round).padStart(2, '0')}`;
      expect(await data.savePerson(name)).toBe('saved in both copies');
      await kill(running);
      saved.push(name);
    }
  },
);
