import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { startRecordingServer, type RecordingServer } from '../helpers/recording-server.ts';

let running: RunningApp;
let outside: RecordingServer;

beforeAll(async () => {
  outside = await startRecordingServer();
  running = await launchApp();
});

afterAll(async () => {
  await running.close();
  outside.close();
});

/**
 * Runs an attack, written as the text of an expression, in the page; says how it went.
 *
 * @param patience milliseconds for its answer
 */
const attack = (expression: string, patience: number): Promise<unknown> =>
  running.page.evaluate(`Promise.race([
    Promise.resolve(${expression}).then(() => 'done', () => 'refused'),
    new Promise((resolve) => setTimeout(resolve, ${patience}, 'silent')),
  ])`);

const loaded = (tag: string, attribute: string): string => `new Promise((resolve, reject) => {
  const node = Object.assign(document.createElement('${tag}'), { rel: 'stylesheet', ${attribute}: url });
  node.onload = resolve;
  node.onerror = reject;
  document.head.append(node);
})`;

describe('the page cannot reach the network', () => {
  const doors: Readonly<Record<string, string>> = {
    fetch: 'fetch(url)',
    'fetch that wants no answer': "fetch(url, { mode: 'no-cors' })",
    beacon: 'navigator.sendBeacon(url) ? new Promise((resolve, reject) => setTimeout(reject, 200)) : null',
    socket: `new Promise((resolve, reject) => {
      const socket = new WebSocket(url.replace('http', 'ws'));
      socket.onopen = resolve;
      socket.onerror = reject;
    })`,
    'event stream': `new Promise((resolve, reject) => {
      const stream = new EventSource(url);
      stream.onopen = resolve;
      stream.onerror = reject;
    })`,
    worker: `new Promise((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob(['importScripts("' + url + '")'])));
      worker.onmessage = resolve;
      worker.onerror = reject;
    })`,
    image: loaded('img', 'src'),
    script: loaded('script', 'src'),
    style: loaded('link', 'href'),
  };

  test.each(Object.keys(doors))('through %s', async (door) => {
    const url = JSON.stringify(`${outside.origin}/${encodeURIComponent(door)}`);
    // Some doors tell nobody that they are shut.
    expect(await attack(`((url) => ${doors[door]})(${url})`, 1500)).not.toBe('done');
    expect(outside.hits).toEqual([]);
  });
});

test.each(['eval("1 + 1")', 'new Function("return 1 + 1")()', '(async () => {}).constructor("return 1")()'])(
  'text does not become code: %s',
  async (code) => {
    // The debugger may use eval whatever the policy says, so the attack waits for an ordinary turn of the page.
    const outcome = await running.page.evaluate(`new Promise((resolve) => setTimeout(() => {
      try { resolve(String(${code})); } catch (error) { resolve(error.name); }
    }))`);
    expect(outcome).toBe('EvalError');
  },
);

test('an inline script does not run', async () => {
  const mark = await running.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.head.append(script);
    return document.documentElement.dataset['inline'];
  });
  expect(mark).toBeUndefined();
});

test('nothing of Node or Electron is in the page', async () => {
  const found = await running.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

describe('permissions are denied', () => {
  const uses: Readonly<Record<string, string>> = {
    geolocation:
      'new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))',
    camera: 'navigator.mediaDevices.getUserMedia({ video: true })',
    microphone: 'navigator.mediaDevices.getUserMedia({ audio: true })',
    screen: 'navigator.mediaDevices.getDisplayMedia()',
    notifications:
      "Notification.requestPermission().then((answer) => answer === 'granted' || Promise.reject())",
    clipboard: 'navigator.clipboard.readText()',
    midi: 'navigator.requestMIDIAccess({ sysex: true })',
    fonts: 'queryLocalFonts().then((fonts) => fonts.length > 0 || Promise.reject())',
  };

  test.each(Object.keys(uses))('%s', async (use) => {
    expect(await attack(uses[use] ?? '', 60_000)).toBe('refused');
  });

  test('and the page is told so', async () => {
    const states = await running.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
      const all = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(all)).map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });
});

test('the database may stay: storage is persistent', async () => {
  expect(await running.page.evaluate(() => navigator.storage.persist())).toBe(true);
});

const statusOf = (url: string): Promise<number | string> =>
  running.page.evaluate(
    (target) =>
      fetch(target).then(
        ({ status }) => status,
        () => 'refused',
      ),
    url,
  );

describe('app://bundle', () => {
  test('serves its pages with the whole policy', async () => {
    const headers = await running.page.evaluate(async () => {
      const response = await fetch('app://bundle/index.html');
      return Object.fromEntries(response.headers);
    });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'",
    );
  });

  test.each([
    'app://bundle/..%2felectron%2fmain.js',
    'app://bundle/assets/..%2f..%2felectron/main.js',
    'app://bundle/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://bundle/..%5c..%5cpackage.json',
    'app://bundle/%00',
    'app://bundle/assets',
    'app://bundle/none.js',
  ])('does not give %s', async (url) => {
    expect(await statusOf(url)).toBe(404);
  });

  test('answers no other host and no other method', async () => {
    expect(await statusOf('app://evil/index.html')).toBe('refused');
    const posted = await running.page.evaluate(
      async () => (await fetch('/index.html', { method: 'POST' })).status,
    );
    expect(posted).toBe(405);
  });
});

test('IndexedDB lies in the LevelDB store under the frozen origin', async () => {
  await running.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('probe', 1);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'));
        request.addEventListener('error', reject);
        request.addEventListener('success', () => {
          request.result.close();
          resolve(null);
        });
      }),
  );
  expect(await running.page.evaluate(() => location.origin)).toBe('app://bundle');
  const store = join(running.folder, 'data', 'IndexedDB', 'app_bundle_0.indexeddb.leveldb', 'CURRENT');
  expect(existsSync(store)).toBe(true);
});
