import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import fastify from 'fastify';
import { addScreens } from '../../server/routes/screens.ts';
import { keepEarlierScreens } from '../../server/services/keep-earlier-screens.ts';

let folder = '';
const now = Date.now();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongping-screens-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function build(name: string, page: string): string {
  const screens = join(folder, 'renderer');
  rmSync(screens, { recursive: true, force: true });
  mkdirSync(join(screens, 'assets'), { recursive: true });
  writeFileSync(join(screens, 'index.html'), page);
  writeFileSync(join(screens, 'sw.js'), page);
  writeFileSync(join(screens, 'assets', name), name);
  return screens;
}

test('after an upgrade an open tab still gets its files, and everybody else the new page', async () => {
  const kept = join(folder, 'kept');
  keepEarlierScreens(build('page-1.js', 'first'), kept, now);
  const screens = build('page-2.js', 'second');
  const hub = fastify();
  await addScreens(hub, screens, keepEarlierScreens(screens, kept, now));
  const ask = async (url: string) => {
    const { statusCode, body, headers } = await hub.inject({ url });
    return [statusCode, body, headers['cache-control']];
  };
  const forEver = 'public, max-age=31536000, immutable';
  expect(await ask('/assets/page-1.js')).toEqual([200, 'page-1.js', forEver]);
  expect(await ask('/assets/page-2.js')).toEqual([200, 'page-2.js', forEver]);
  expect(await ask('/')).toEqual([200, 'second', 'no-cache']);
  expect(await ask('/sw.js')).toEqual([200, 'second', 'no-cache']);
  const [status, , cached] = await ask('/assets/page-0.js');
  expect([status, cached]).toEqual([404, undefined]);
  await hub.close();
});

test('files that no open tab can want are dropped, those of the present screens never', async () => {
  const kept = join(folder, 'kept');
  keepEarlierScreens(build('page-1.js', 'first'), kept, now);
  const screens = build('page-2.js', 'second');
  keepEarlierScreens(screens, kept, now);
  const longAgo = now / 1000 - 61 * 24 * 3600;
  for (const name of ['page-1.js', 'page-2.js']) utimesSync(join(kept, 'assets', name), longAgo, longAgo);
  keepEarlierScreens(screens, kept, now);
  const hub = fastify();
  await addScreens(hub, join(folder, 'renderer'), kept);
  expect((await hub.inject({ url: '/assets/page-1.js' })).statusCode).toBe(404);
  expect((await hub.inject({ url: '/assets/page-2.js' })).statusCode).toBe(200);
  await hub.close();
});

test('a disk that takes no copies keeps no hub from starting', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(keepEarlierScreens(build('page-1.js', 'first'), file, now)).toBeNull();
});
