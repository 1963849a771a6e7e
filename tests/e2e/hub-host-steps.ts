import type { Page } from 'playwright-core';
import type { Profile } from '../../shared/ipc/profile.ts';
import { callHost, launchApp, type LaunchOptions, type RunningApp } from '../helpers/electron-app.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { pretendKeyStore } from '../helpers/pretend-key-store.ts';

export const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('menuitem', { name: new RegExp(`${name}$`) }).click();

export const showsBadge = (page: Page, badge: string): Promise<void> =>
  page.getByRole('banner').getByText(badge).waitFor({ timeout: 90_000 });

/** The desktop app on a machine with a key store; an office that was there before is there again with its `folder`. */
export async function launchOffice(
  profile: Partial<Profile> | null,
  options: LaunchOptions = {},
): Promise<RunningApp> {
  const started = await launchApp(options);
  const { page } = started;
  await pretendKeyStore(started);
  if (profile) await callHost(page, 'profile', 'write', { ...officeProfile, ...profile });
  await page.reload();
  await page.getByRole('menu', { name: '主菜单' }).waitFor();
  return started;
}

/** Turns the hub on for the local network, makes the administrator and waits until this PC has synced. */
export async function hostHub(page: Page, port: number): Promise<void> {
  await goTo(page, '设置');
  const section = page.getByRole('region', { name: '本机作为同步中心' });
  await section.getByText('同一局域网内的电脑').click();
  await section.getByLabel('端口').fill(String(port));
  await section.getByRole('button', { name: '开启', exact: true }).click();
  await section.getByText('正在运行').waitFor();
  await section.getByLabel('账号').fill('wangjianguo');
  await section.getByLabel('密码', { exact: true }).fill('牡丹-城市-2026');
  await section.getByLabel('再输一次密码').fill('牡丹-城市-2026');
  await section.getByRole('button', { name: '设立管理员并连接' }).click();
  await page.getByText('王建国（市总管理员）').waitFor();
  await showsBadge(page, '已到市总');
}
