import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, poll, type RunningApp } from '../helpers/electron-app.ts';
import { becomes, openDemo, openPlace, type Host } from './grade-one-chair.ts';

const root = join(import.meta.dirname, '..', '..');
let running: RunningApp;
const host: Host = { page: () => running.page, restart: () => Promise.reject(new Error('not in this test')) };

beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

const gradeFile = (file: string): string =>
  execFileSync(process.execPath, [join(root, 'server', 'cli', 'grade.ts'), file], { encoding: 'utf8' });

/** Answers the system's save dialog, which no test can reach. */
const saveDownloadsTo = (file: string): Promise<void> =>
  running.app.evaluate(({ session }, path) => {
    session.defaultSession.on('will-download', (_event, item) => item.setSavePath(path));
  }, file);

it('exports the cycle as a file that the command line recomputes to the same results', async () => {
  await openDemo(host);
  await becomes(host, /王建国/);
  await openPlace(host, '评定结果');
  await host.page().getByRole('button', { name: /核算/ }).first().click();
  await host
    .page()
    .getByText(/核算完成/)
    .waitFor();
  const file = join(running.folder, '2026.json');
  await saveDownloadsTo(file);
  await host.page().getByRole('button', { name: '导出周期档案' }).click();
  await poll(
    async () => (existsSync(file) ? statSync(file).size : 0),
    (size) => size > 100_000,
  );
  const graded: unknown = JSON.parse(gradeFile(file));
  expect(graded).toMatchObject({ format: 'gongping-results', cycle: '2026', scheme: 'wuan-2021@1' });
});

it('offers nothing for download that the program did not make itself', async () => {
  const offered = await running.app.evaluate(({ session }) => {
    const urls: string[] = [];
    session.defaultSession.on('will-download', (event, item) => {
      if (!event.defaultPrevented) urls.push(item.getURL());
    });
    Object.assign(globalThis, { offered: urls });
  });
  expect(offered).toBeUndefined();
  await host.page().evaluate(() => {
    for (const href of ['data:application/octet-stream;base64,QUJD', 'app://bundle/index.html']) {
      const link = document.createElement('a');
      link.href = href;
      link.download = 'x.bin';
      link.click();
    }
  });
  await host.page().waitForTimeout(500);
  expect(await running.app.evaluate(() => (globalThis as { offered?: string[] }).offered)).toEqual([]);
});
