import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freeSpaceFloor } from '../../shared/ipc/storage.ts';
import { callHost, launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { pageData } from '../helpers/page-data.ts';
import { canMakeDisk, makeSmallDisk, type SmallDisk } from '../helpers/small-disk.ts';

const justUnderTheFloor = freeSpaceFloor - 1024 * 1024;

describe.runIf(canMakeDisk)('a disk that fills up', () => {
  let disk: SmallDisk;
  let running: RunningApp;

  beforeEach(() => {
    disk = makeSmallDisk();
  });
  afterEach(async () => {
    await running.quit();
    disk.remove();
  });

  const start = async (): Promise<RunningApp> => {
    running = await launchApp({ folder: disk.path });
    return running;
  };

  test('a restart on it, a write tried, the disk freed: nothing is lost', async () => {
    const data = await pageData((await start()).page);
    expect(await data.open()).toEqual({ kind: 'open', recovery: null });
    await data.savePeople(500);

    disk.fill(justUnderTheFloor);
    // The disk is looked at every few seconds: one write may slip through, which the mirror then refuses.
    await expect.poll(() => data.savePerson('满盘')).toBe('DISK_NEARLY_FULL');
    const { indexedDb } = await data.namesInCopies();
    expect([500, 501]).toContain(indexedDb.length);
    disk.fill(0);
    await running.quit();

    const full = await pageData((await start()).page);
    expect(await full.open()).toEqual({ kind: 'disk-full' });
    expect(await full.savePerson('满盘')).toContain('not open');
    disk.free();
    expect(await full.open()).toEqual({ kind: 'open', recovery: null });
    expect(await full.namesInCopies()).toEqual({ indexedDb, mirror: indexedDb });
    expect(await full.savePerson('新人')).toBe('saved in both copies');
    await running.quit();

    const again = await pageData((await start()).page);
    expect(await again.open()).toEqual({ kind: 'open', recovery: null });
    expect((await again.namesInCopies()).indexedDb).toHaveLength(indexedDb.length + 1);
  });

  test('the screen says what happened, opens nothing, and goes on when the disk is freed', async () => {
    await start();
    await callHost(running.page, 'profile', 'write', officeProfile);
    disk.fill(justUnderTheFloor);
    await running.page.reload();
    await running.page.getByText('磁盘空间不足').waitFor();
    expect(await running.page.evaluate(() => indexedDB.databases())).toEqual([]);
    disk.free();
    await running.page.getByRole('button', { name: /重\s*试/ }).click();
    await running.page.getByText('已保存到本机').waitFor();
  });
});
