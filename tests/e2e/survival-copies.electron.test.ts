import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { pageData, type PageData } from '../helpers/page-data.ts';

let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

async function start(folder?: string): Promise<PageData> {
  running = await launchApp(folder === undefined ? {} : { folder });
  return pageData(running.page);
}

/** Ends the app, deletes some of its data by hand, and starts it again. */
async function restartWithout(...pieces: readonly string[]): Promise<PageData> {
  const folder = running!.folder;
  await running!.quit();
  for (const piece of pieces) rmSync(join(folder, 'data', piece), { recursive: true });
  return start(folder);
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

test('both copies deleted by hand is no fresh start', async () => {
  await officeWith(3);
  const data = await restartWithout('IndexedDB', 'mirror');
  expect(await data.open()).toEqual({ kind: 'both-lost' });
});
