import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { launchApp } from '../helpers/electron-app.ts';
import { killApp } from '../helpers/kill-app.ts';
import { pageData } from '../helpers/page-data.ts';

const rounds = 20;
let folder: string | null = null;

afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = null;
});

test(
  `${rounds} times killed right after “saved”: both copies have every document`,
  { timeout: 400_000 },
  async () => {
    const saved: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const running = await launchApp(folder === null ? {} : { folder });
      ({ folder } = running);
      const data = await pageData(running.page);
      expect(await data.namesInCopies()).toEqual({ indexedDb: saved, mirror: saved });
      expect(await data.open()).toEqual({ kind: 'open', recovery: null });
      const name = `职工${String(round).padStart(2, '0')}`;
      expect(await data.savePerson(name)).toBe('saved in both copies');
      await killApp(running);
      saved.push(name);
    }
    const last = await launchApp({ folder: folder! });
    const data = await pageData(last.page);
    expect(await data.namesInCopies()).toEqual({ indexedDb: saved, mirror: saved });
    expect(await data.open()).toEqual({ kind: 'open', recovery: null });
    await last.close();
  },
);
