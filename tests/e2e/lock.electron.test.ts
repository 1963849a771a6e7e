import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { writeProfile } from '../../electron/profile/profile-file.ts';
import { callHost, launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { killApp } from '../helpers/kill-app.ts';
import { officeProfile } from '../helpers/office-profile.ts';

const password = 'chunfengshili-2026';
let running: RunningApp | null = null;
afterEach(() => running?.close());

const unlock = async (page: Page, typed: string): Promise<void> => {
  await page.getByRole('heading', { name: '已锁定' }).waitFor();
  await page.getByLabel('密码', { exact: true }).fill(typed);
  await page.getByRole('button', { name: '解锁' }).click();
};

/** The key that a person presses is the menu's, which a test cannot press for the system. */
const lock = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+L')?.click();
  });

test('row 31: a password locks the data at a wish, after a kill and over a restart, and gives back what was being typed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-'));
  mkdirSync(join(folder, 'data'));
  writeProfile(join(folder, 'data', 'profile.json'), officeProfile);
  running = await launchApp({ folder });
  const { page } = running;
  // Playwright's keys are none to the system, for which nobody has touched this display since it began.
  await callHost(page, 'vault', 'setIdle', { minutes: 240 });
  await page.getByRole('button', { name: '去设置' }).click();
  await page.getByRole('button', { name: '设置密码' }).click();
  await page.getByLabel('新密码').fill(password);
  await page.getByLabel('再输一遍').fill(password);
  await page.getByRole('dialog').getByRole('button', { name: '设置密码' }).click();
  await page.getByText(/已设密码。电话/).waitFor();
  const kept = readFileSync(join(folder, 'data', 'vault.json'), 'utf8');
  expect(kept).not.toContain('"kind": "plain"');

  await page.getByRole('menuitem', { name: '工会花名册' }).click();
  await page.getByRole('button', { name: '新增工会' }).first().click();
  await page.getByLabel('工会名称').fill('甲厂工会');
  await page.getByLabel('企业名称').fill('甲厂');
  await page.getByRole('button', { name: '登记这家工会' }).click();
  await page.getByRole('tab', { name: '企业与工会' }).click();
  // Still being typed when the data locks.
  await page.getByLabel('单位地址').fill('中兴路 8 号');
  await lock(running);
  await unlock(page, 'wrong-password');
  await page.getByText(/密码不对/).waitFor();
  const refused = { ok: false, error: { code: 'VAULT_LOCKED' } };
  expect(await callHost(page, 'vault', 'dataKey', { space: 'office' })).toMatchObject(refused);
  await unlock(page, password);
  // Back where he was, and what he was typing is still there.
  await page.getByRole('tab', { name: '企业与工会' }).click();
  await page.getByLabel('单位地址').waitFor();
  expect(await page.getByLabel('单位地址').inputValue()).toBe('中兴路 8 号');
  await lock(running);
  await page.getByRole('heading', { name: '已锁定' }).waitFor();
  await killApp(running);

  running = await launchApp({ folder });
  await running.page.getByRole('heading', { name: '已锁定' }).waitFor();
  expect(await callHost(running.page, 'vault', 'dataKey', { space: 'office' })).toMatchObject(refused);
});
