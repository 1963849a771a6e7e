import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { filesHolding } from '../helpers/files-holding.ts';
import { launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { pageData, type PageData } from '../helpers/page-data.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

/** Starts the app, in a folder without some of its data. */
async function start(folder?: string, ...without: readonly string[]): Promise<PageData> {
  for (const piece of without) rmSync(join(folder ?? '', 'data', piece), { recursive: true });
  running = await launchApp(folder === undefined ? {} : { folder });
  return pageData(running.page);
}

/** Ends the app, deletes some of its data by hand, and starts it again. */
async function restartWithout(...pieces: readonly string[]): Promise<PageData> {
  const folder = running!.folder;
  await running!.quit();
  return start(folder, ...pieces);
}

async function officeWith(people: number): Promise<void> {
  const data = await start();
  expect(await data.open()).toEqual({ kind: 'open', recovery: null });
  await data.savePeople(people);
}

test('an IndexedDB folder deleted by hand is rebuilt from the mirror, and it says so', async () => {
  await officeWith(300);
  const data = await restartWithout('IndexedDB');
  expect((await data.namesInCopies()).indexedDb).toEqual([]);
  expect(await data.open()).toEqual({
    kind: 'open',
    recovery: { from: 'mirror', restored: { people: 300 } },
  });
  const { indexedDb, mirror } = await data.namesInCopies();
  expect(indexedDb).toHaveLength(300);
  expect(indexedDb).toEqual(mirror);
});

test('a mirror deleted by hand is rebuilt from IndexedDB, and it says so once', async () => {
  await officeWith(300);
  const data = await restartWithout('mirror');
  expect(await data.open()).toEqual({
    kind: 'open',
    recovery: { from: 'indexeddb', restored: { people: 300 } },
  });
  expect((await data.namesInCopies()).mirror).toHaveLength(300);
  expect(await (await restartWithout()).open()).toEqual({ kind: 'open', recovery: null });
});

test('nothing personal lies on the disk; both copies deleted by hand is no fresh start', async () => {
  const office = await start();
  await office.open();
  const [phone, number, content] = ['13912345678', '6222020200011112222', '他没有参加那次培训'] as const;
  await office.savePersonal(phone, number, content);
  const { folder } = running!;
  await running!.quit();
  expect(filesHolding(folder, ['欧阳示例']).length).toBeGreaterThan(1);
  expect(filesHolding(folder, [phone, number, content, '司马示例'])).toEqual([]);
  const data = await start(folder, 'IndexedDB', 'mirror');
  expect(await data.open()).toEqual({ kind: 'both-lost' });
});
