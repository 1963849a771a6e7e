import { setTimeout as wait } from 'node:timers/promises';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchApp, poll, type RunningApp } from '../helpers/electron-app.ts';
import { startRecordingServer, type RecordingServer } from '../helpers/recording-server.ts';

let running: RunningApp;
let outside: RecordingServer;
let home: string;

beforeAll(async () => {
  outside = await startRecordingServer();
  running = await launchApp();
  // A mark that a reload or any other navigation would wipe off.
  await running.page.evaluate(() => document.documentElement.setAttribute('data-mark', 'kept'));
  home = running.page.url();
});

afterAll(async () => {
  await running.close();
  outside.close();
});

/** Long enough for a navigation that was let through to show. */
const settle = (): Promise<void> => wait(150);

async function expectStayed(): Promise<void> {
  await settle();
  expect(running.page.url()).toBe(home);
  expect(await running.page.evaluate(() => document.documentElement.getAttribute('data-mark'))).toBe('kept');
  expect(await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(outside.hits).toEqual([]);
}

beforeEach(expectStayed);

const targets = (): readonly string[] => [
  `${outside.origin}/plain`,
  `${outside.origin}/redirect`,
  'app://bundle.evil.example/index.html',
  'app://bundle@evil.example/index.html',
  'app://evil/index.html',
  'app://bundle/index.html?again',
  'app://bundle/crash.html',
  'app://bundle/print.html',
  'https://www.gov.cn.evil.example/',
  'file:///etc/hosts',
  'data:text/html,<h1>data</h1>',
  'blob:app://bundle/00000000-0000-0000-0000-000000000000',
  'javascript:document.documentElement.remove()',
  'devtools://devtools/bundled/inspector.html',
  'chrome://version',
];

test('assigning a location goes nowhere', async () => {
  for (const target of targets()) {
    await running.page.evaluate((url) => {
      try {
        location.assign(url);
      } catch {
        // Refused by Chromium itself.
      }
    }, target);
    await settle();
    expect(running.page.url(), target).toBe(home);
  }
  await expectStayed();
});

test('a link goes nowhere, in this window or a new one', async () => {
  for (const target of targets()) {
    for (const frame of ['_self', '_blank', '_top', 'named']) {
      await running.page.evaluate(
        ([href, name]) => {
          const link = document.createElement('a');
          link.href = href;
          link.target = name;
          document.body.append(link);
          link.click();
          link.remove();
        },
        [target, frame] as const,
      );
    }
  }
  await expectStayed();
});

test('window.open opens nothing', async () => {
  for (const target of [...targets(), '']) {
    const opened = await running.page.evaluate((url) => window.open(url) !== null, target);
    expect(opened, target).toBe(false);
  }
  await expectStayed();
});

test('a form is not sent and a refresh is not followed', async () => {
  await running.page.evaluate((action) => {
    const form = document.createElement('form');
    form.action = action;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    form.remove();
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = `0; url=${action}`;
    document.head.append(refresh);
    refresh.remove();
  }, `${outside.origin}/form`);
  await expectStayed();
});

test('a file dropped on the window is not opened', async () => {
  const file = join(running.folder, 'dropped.html');
  writeFileSync(file, '<h1>dropped');
  const session = await running.page.context().newCDPSession(running.page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await session.detach();
  await expectStayed();
});

test('a frame shows nothing from elsewhere and has no bridge', async () => {
  const frames = await running.page.evaluate(async (url) => {
    const found: unknown[] = [];
    for (const src of [url, 'app://bundle/index.html', 'file:///etc/hosts', 'about:blank']) {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      await new Promise((resolve) => {
        frame.addEventListener('load', resolve);
        setTimeout(resolve, 500);
      });
      try {
        found.push({
          text: frame.contentDocument?.body.innerText ?? '',
          bridge: typeof frame.contentWindow?.window.gongping,
        });
      } catch {
        found.push('a foreign page that cannot be read');
      }
      frame.remove();
    }
    return found;
  }, `${outside.origin}/frame`);
  for (const frame of frames)
    expect(['a foreign page that cannot be read', { text: '', bridge: 'undefined' }]).toContainEqual(frame);
  await expectStayed();
});

test('a webview tag is just an unknown tag', async () => {
  const methods = await running.page.evaluate((url) => {
    const view = document.createElement('webview');
    view.setAttribute('src', url);
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
    const known = 'getWebContentsId' in view;
    setTimeout(() => view.remove(), 100);
    return known;
  }, `${outside.origin}/webview`);
  expect(methods).toBe(false);
  await expectStayed();
});

test('a page that blanks itself is replaced by the way back', async () => {
  const own = await launchApp();
  await own.page.evaluate(() => location.assign('about:blank'));
  const url = async () => own.page.url();
  await poll(url, (now) => now === 'app://bundle/crash.html');
  await own.close();
});
