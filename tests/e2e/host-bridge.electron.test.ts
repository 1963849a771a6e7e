import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channelNames } from '../../shared/ipc/channel-names.ts';
import { callHost, launchApp, type RunningApp } from '../helpers/electron-app.ts';

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

const call = (area: string, name: string, input?: unknown): Promise<unknown> =>
  callHost(running.page, area, name, input);

const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

test('the page gets the listed functions and nothing else', async () => {
  const exposed = await running.page.evaluate(() => {
    const areas = Object.entries(window.gongping ?? {});
    return Object.fromEntries(areas.map(([area, calls]) => [area, Object.keys(calls)]));
  });
  const { printPage: _notHere, ...expected } = channelNames;
  expect(exposed).toEqual(expected);
});

test('a script in the page cannot change the bridge', async () => {
  const after = await running.page.evaluate(() => {
    const before = window.gongping;
    try {
      Object.assign(window, { gongping: {} });
    } catch {
      // Read-only.
    }
    try {
      Object.assign(before?.['app'] ?? {}, { info: () => 'forged' });
    } catch {
      // Read-only.
    }
    return { same: window.gongping === before, info: typeof window.gongping?.['app']?.['info']?.(undefined) };
  });
  expect(after).toEqual({ same: true, info: 'object' });
});

describe('malformed input is refused and does nothing', () => {
  test.each([
    ['profile', 'write', { mode: 'office' }],
    ['profile', 'write', undefined],
    ['mirror', 'write', { database: '../../evil', rows: [] }],
    ['mirror', 'write', { database: 'gongping', rows: [{ collection: 'sheets' }] }],
    ['mirror', 'readPage', { database: 'gongping', collection: 'sheets', afterId: null, limit: 1e9 }],
    ['mirror', 'head', 'gongping'],
    ['print', 'toPdf', { form: 'certificate', data: {}, fileName: '' }],
    ['print', 'open', { path: 12 }],
    ['app', 'openLink', { url: 'https://www.gov.cn/', extra: 1 }],
    ['app', 'info', { unasked: true }],
  ])('%s.%s', async (area, name, input) => {
    expect(await call(area, name, input)).toEqual(refused('BRIDGE_MESSAGE_INVALID'));
  });
});

test('links lead to listed places only', async () => {
  for (const url of ['https://www.gov.cn.evil.example/', 'file:///etc/passwd', 'calculator:'])
    expect(await call('app', 'openLink', { url })).toEqual(refused('LINK_NOT_ALLOWED'));
});

test('only printed files can be opened', async () => {
  for (const path of ['/etc/passwd', join(running.folder, 'data', 'profile.json')]) {
    expect(await call('print', 'open', { path })).toEqual(refused('FILE_NOT_PRINTED_HERE'));
    expect(await call('print', 'reveal', { path })).toEqual(refused('FILE_NOT_PRINTED_HERE'));
  }
});

test('a form that does not exist is named, and no window stays behind', async () => {
  const input = { form: 'no-such-form', data: {}, fileName: 'x' };
  expect(await call('print', 'toPdf', input)).toEqual(refused('PRINT_FORM_UNKNOWN'));
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a profile and mirrored documents survive a restart; a deleted mirror is noticed', async () => {
  const own = await launchApp();
  const profile = {
    mode: 'demo',
    role: 'city',
    orgCode: '130481',
    actorId: 'a1',
    actorName: '李梅',
    panelMemberId: null,
    deviceId: 'd1',
  };
  const row = { collection: 'sheets', id: 's1', rev: '1-a', lwt: 5, deleted: false, json: '{"id":"s1"}' };
  expect(await callHost(own.page, 'profile', 'write', profile)).toEqual({ ok: true, value: undefined });
  expect(await callHost(own.page, 'mirror', 'write', { database: 'gongping-test', rows: [row] })).toEqual({
    ok: true,
    value: { head: 1 },
  });
  await own.quit();

  const again = await launchApp({ folder: own.folder });
  expect(await callHost(again.page, 'profile', 'read')).toEqual({ ok: true, value: profile });
  expect(await callHost(again.page, 'mirror', 'head', { database: 'gongping-test' })).toMatchObject({
    value: { head: 1, total: 1, lost: false },
  });
  await again.quit();

  rmSync(join(own.folder, 'data', 'mirror'), { recursive: true });
  writeFileSync(join(own.folder, 'data', 'profile.json'), '{"mode":');
  const third = await launchApp({ folder: own.folder });
  expect(await callHost(third.page, 'mirror', 'head', { database: 'gongping-test' })).toMatchObject({
    value: { head: 1, total: 0, lost: true },
  });
  expect(await callHost(third.page, 'profile', 'read')).toEqual(refused('PROFILE_UNREADABLE'));
  const log = readFileSync(join(own.folder, 'data', 'logs', 'gongping.log'), 'utf8');
  expect(log).toContain('"event":"mirror-lost"');
  expect(log).not.toContain('李梅');
  await third.close();
});
