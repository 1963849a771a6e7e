import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { writeProfile } from '../../electron/profile/profile-file.ts';
import type { EnterpriseUnion } from '../../shared/schema/union.ts';
import { callHost, launchApp, poll, type RunningApp } from '../helpers/electron-app.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { pretendKeyStore } from '../helpers/pretend-key-store.ts';
import { newAccount } from '../helpers/test-accounts.ts';
import { put, sessionOf, testHub } from '../helpers/test-hub.ts';
import { officeProfile } from '../helpers/office-profile.ts';

let hub: HubProcess | null = null;
const running = new Set<RunningApp>();

afterEach(async () => {
  for (const app of running) await app.close();
  running.clear();
  await hub?.close();
  hub = null;
});

async function launch(folder?: string): Promise<RunningApp> {
  const app = await launchApp(folder === undefined ? {} : { folder });
  running.add(app);
  await pretendKeyStore(app);
  return app;
}

/** What the person chooses in the system's dialog. */
const choosing = ({ app }: RunningApp, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

/** Ends the program by its own button. The one that it would start is no child of the test's: its start is noted. */
async function restartItself({ app, page, folder }: RunningApp): Promise<void> {
  const note = join(folder, 'relaunched');
  await app.evaluate(({ app: host }, path) => {
    host.relaunch = () => process.getBuiltinModule('node:fs').writeFileSync(path, '');
  }, note);
  const ended = app.waitForEvent('close');
  await page.getByRole('button', { name: '重新启动工评' }).click();
  await ended;
  expect(existsSync(note)).toBe(true);
}

const openPlace = (page: Page, name: string): Promise<void> => page.getByRole('menuitem', { name }).click();
const badge = (page: Page, text: string): Promise<void> => page.getByRole('banner').getByText(text).waitFor();

test('row 35: a backup and two sheets bring an office back on a new PC, and its sync goes on', async () => {
  hub = await startHubProcess();
  const neighbour = sessionOf('townshipOperator', { cityId: cityCode, deviceId: 'pc-9' });
  const before = { ...hubDocuments.unions(), name: '甲厂工会' };
  const known = await put(testHub(hub.store), neighbour, 'unions', before);
  const city = sessionOf('cityAdmin', { cityId: cityCode });
  await put(testHub(hub.store), city, 'cycles', { ...hubDocuments.cycles(), selfDeadline: '2026-12-24' });
  const code = await hub.codeFor(newAccount({ name: '王芳' }));
  const folder = mkdtempSync(join(tmpdir(), 'gongping-'));
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  mkdirSync(join(folder, 'data'));
  writeProfile(join(folder, 'data', 'profile.json'), officeProfile);
  const old = await launch(folder);
  await openPlace(old.page, '设置');
  await old.page.getByLabel('市总地址').fill(hub.address);
  await old.page.getByLabel('注册码').fill(code);
  await old.page.getByRole('button', { name: '连接', exact: true }).click();
  await badge(old.page, '已到市总');

  await choosing(old, stick);
  await old.page.getByRole('button', { name: '打开备份' }).click();
  await old.page.getByRole('button', { name: '选择位置' }).click();
  await old.page.getByText(stick).waitFor();
  await old.page.getByRole('button', { name: '制作密钥单' }).click();
  const codes = await old.page.getByText(/^(?:[0-9A-Z]{4}-){9}[0-9A-Z]{4}$/).allTextContents();
  expect(codes).toHaveLength(2);
  await old.page.getByLabel('两张都已打印，由两人分别保管').check();
  await old.page.getByRole('button', { name: '完成' }).click();
  await old.page.getByRole('button', { name: '立即备份' }).click();
  await old.page.getByText('备份完成。').waitFor();
  await old.page.getByText(/已读回核对/).waitFor();
  await old.quit();
  // The city went on after the backup.
  const after = { ...known, rev: known.rev + 1, name: '甲厂工会（更名）' };
  await put(testHub(hub.store), neighbour, 'unions', after, known);

  const next = await launch();
  const file = readdirSync(stick).find((name) => name.endsWith('.gpbak')) ?? '';
  await choosing(next, join(stick, file));
  await next.page.getByRole('button', { name: '从备份恢复' }).click();
  await next.page.getByRole('button', { name: '选择备份文件' }).click();
  await next.page.getByLabel('第一张密钥单').fill(codes[1] ?? '');
  await next.page.getByLabel('第二张密钥单').fill((codes[0] ?? '').toLowerCase());
  await next.page.getByRole('button', { name: '恢复', exact: true }).click();
  await next.page.getByText(/备份已取出并核对完好/).waitFor();
  await restartItself(next);
  await next.quit();
  running.delete(next);
  const restored = await launch(next.folder);
  await openPlace(restored.page, '工会花名册');
  await restored.page.getByText('甲厂工会').waitFor();
  await badge(restored.page, '未连接市总');
  const { value } = (await callHost(restored.page, 'profile', 'read')) as { value: typeof officeProfile };
  expect(value.actorName).toBe('王芳');
  expect(value.deviceId).not.toBe(officeProfile.deviceId);

  const again = await hub.codeFor(newAccount({ name: '王芳', login: 'wangfang2' }));
  await openPlace(restored.page, '设置');
  await restored.page.getByLabel('注册码').fill(again);
  await restored.page.getByRole('button', { name: '连接', exact: true }).click();
  await badge(restored.page, '已到市总');
  await openPlace(restored.page, '工会花名册');
  await restored.page.getByText('甲厂工会（更名）').waitFor();
  const query = { collection: 'unions', scope: { kind: 'all' }, after: 0, limit: 100 } as const;
  const { store } = hub;
  const names = await poll(
    async () =>
      (await store.readChanges(cityCode, query)).map(
        ({ document }) => document as unknown as EnterpriseUnion,
      ),
    (list) => list.length > 0,
  );
  expect(names.map(({ name }) => name)).toEqual(['甲厂工会（更名）']);
});
