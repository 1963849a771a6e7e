import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freeSpaceFloor } from '../../shared/ipc/storage.ts';
import { launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { pageData } from '../helpers/page-data.ts';

const megabyte = 1024 * 1024;
/** Only root on Linux may make a small disk to fill. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

let disk = '';
let running: RunningApp | null = null;

beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), 'gongping-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700m', 'tmpfs', disk]);
});

afterEach(async () => {
  await running?.quit();
  running = null;
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

const freeBytes = (): number => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

/** Fills the disk until no more than `left` bytes are free. */
function fill(left: number): void {
  const ballast = openSync(join(disk, 'ballast'), 'a');
  const block = Buffer.alloc(megabyte, 1);
  try {
    while (freeBytes() > left) writeSync(ballast, block, 0, Math.min(megabyte, freeBytes() - left));
  } finally {
    closeSync(ballast);
  }
}

async function start() {
  running = await launchApp({ folder: disk });
  return pageData(running.page);
}

test.runIf(canMount)(
  'a disk that fills up, a restart on it, a write tried, the disk freed: nothing is lost and each step says so',
  async () => {
    const data = await start();
    expect(await data.open()).toEqual({ kind: 'open', recovery: null });
    await data.savePeople(500);
    const before = await data.namesInCopies();
    expect(before.indexedDb).toHaveLength(500);

    fill(freeSpaceFloor - megabyte);
    // The disk is looked at every few seconds: one write may slip through, which the mirror then refuses.
    await expect.poll(() => data.savePerson('满盘'), { timeout: 10_000 }).toBe('DISK_NEARLY_FULL');
    const { indexedDb } = await data.namesInCopies();
    expect(indexedDb.length).toBeLessThanOrEqual(before.indexedDb.length + 1);
    fill(0);
    await running!.quit();

    const full = await start();
    expect(await full.open()).toEqual({ kind: 'disk-full' });
    expect(await full.savePerson('满盘')).toContain('not open');
    rmSync(join(disk, 'ballast'));
    expect(await full.open()).toEqual({ kind: 'open', recovery: null });
    expect(await full.namesInCopies()).toEqual({ indexedDb, mirror: indexedDb });
    expect(await full.savePerson('新人')).toBe('saved in both copies');
    await running!.quit();

    const again = await start();
    expect(await again.open()).toEqual({ kind: 'open', recovery: null });
    expect((await again.namesInCopies()).indexedDb).toHaveLength(indexedDb.length + 1);
  },
);
