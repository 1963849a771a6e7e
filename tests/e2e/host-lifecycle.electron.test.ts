import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sandboxArguments } from '../../build/setup/display.ts';
import { electronBinary } from '../../build/setup/electron-binary.ts';
import { launchApp, poll, type RunningApp } from '../helpers/electron-app.ts';

let running: RunningApp | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

const start = async (options?: Parameters<typeof launchApp>[0]): Promise<RunningApp> => {
  running = await launchApp(options);
  return running;
};

test('a second start ends at once and brings the first window up', async () => {
  const { app, environment } = await start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const { executable } = await electronBinary();
  const args = [...sandboxArguments(), join(import.meta.dirname, '..', '..')];
  const second = spawn(executable, args, { env: environment, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  const windows = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isMinimized()));
  expect(await poll(windows, ([minimised]) => minimised === false)).toEqual([false]);
});

test('after a crash a page says that the data is safe, and its link leads back', async () => {
  const { app } = await start();
  const inPage = (script: string): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, code) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code, true),
      script,
    );
  const url = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await poll(url, (now) => now === 'app://bundle/crash.html');
  expect(await inPage('document.body.innerText')).toContain('数据是安全的');
  expect(await inPage('typeof window.gongping')).toBe('undefined');
  await inPage('document.querySelector("a").click()');
  await poll(url, (now) => now === 'app://bundle/index.html');
  expect(
    await poll(
      () => inPage('typeof window.gongping'),
      (type) => type === 'object',
    ),
  ).toBe('object');
});

test('a page that is missing from the program is replaced by the crash page', async () => {
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.loadURL('app://bundle/missing.html');
  });
  const url = async () => page.url();
  expect(await poll(url, (now) => now === 'app://bundle/crash.html')).toBe('app://bundle/crash.html');
});

// Chromium asks the old page whether it may go; the new page may take its place first, and then nobody answers.
test.each([0, 10, 20, 35, 50])(
  'a program that is told to end %i ms after its page began to load anew ends',
  async (delay) => {
    const { app } = await start();
    const ended = once(app.process(), 'exit');
    const telling = app.evaluate(({ app: program, BrowserWindow }, after) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.once('did-start-navigation', () => setTimeout(() => program.quit(), after));
      contents?.reload();
    }, delay);
    // The answer may be lost with the program.
    await telling.catch(() => undefined);
    expect(await ended).toEqual([0, null]);
  },
);

const bounds = () =>
  running?.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

test('the window opens at its designed size and where it was left', async () => {
  const first = await start();
  expect(await bounds()).toMatchObject({ width: 1366, height: 768 });
  const moved = { x: 120, y: 80, width: 1200, height: 700 };
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), moved);
  await first.quit();
  await start({ folder: first.folder });
  expect(await bounds()).toEqual(moved);
});

test('the menu is in Chinese', async () => {
  const { app } = await start();
  const labels = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label, submenu }) => [
      label,
      submenu?.items.map((item) => item.label),
    ]),
  );
  expect(labels?.map(([label]) => label)).toEqual(['文件', '编辑', '视图', '帮助']);
  expect(
    labels
      ?.flat(3)
      .filter((label) => label !== '')
      .join(''),
  ).not.toMatch(/[A-Za-z]/);
});
