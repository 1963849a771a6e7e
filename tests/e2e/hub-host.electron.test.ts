import { createServer, type AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { Profile } from '../../shared/ipc/profile.ts';
import { callHost, launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { pretendKeyStore } from '../helpers/pretend-key-store.ts';

const running: RunningApp[] = [];

afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

const openPlace = (page: Page, name: string): Promise<void> =>
  page.getByRole('menuitem', { name: new RegExp(`${name}$`) }).click();

const shows = (page: Page, badge: string): Promise<void> =>
  page.getByRole('banner').getByText(badge).waitFor({ timeout: 30_000 });

async function launchOffice(profile: Partial<Profile>): Promise<RunningApp> {
  const started = await launchApp();
  running.push(started);
  const { page } = started;
  await pretendKeyStore(started);
  await callHost(page, 'profile', 'write', { ...officeProfile, ...profile });
  await page.reload();
  await page.getByRole('menu').waitFor();
  return started;
}

/** Turns the hub on for the local network, makes the administrator and waits until this PC has synced. */
async function hostHub(page: Page, port: number): Promise<void> {
  await openPlace(page, '设置');
  const section = page.getByRole('region', { name: '本机作为同步中心' });
  await section.getByText('同一局域网内的电脑').click();
  await section.getByLabel('端口').fill(String(port));
  await section.getByRole('button', { name: '开启', exact: true }).click();
  await section.getByText('正在运行').waitFor({ timeout: 30_000 });
  await section.getByLabel('账号').fill('wangjianguo');
  await section.getByLabel('密码', { exact: true }).fill('牡丹-城市-2026');
  await section.getByLabel('再输一次密码').fill('牡丹-城市-2026');
  await section.getByRole('button', { name: '设立管理员并连接' }).click();
  await page.getByText('王建国（市总管理员）').waitFor({ timeout: 30_000 });
  await shows(page, '已到市总');
}

/** @returns the code for a new account of 武安镇 */
async function addTownship(page: Page): Promise<string> {
  await openPlace(page, '联网');
  await openPlace(page, '同步中心管理');
  await page.getByRole('button', { name: '新建账号' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: '单位' }).fill('wazhen');
  await page.keyboard.press('Enter');
  await form.getByLabel('姓名').fill('李文静');
  await form.getByLabel('账号').fill('liwenjing');
  await form.getByRole('button', { name: '新建并发放注册码' }).click();
  return page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText();
}

async function registerUnion(page: Page, name: string): Promise<void> {
  await openPlace(page, '工会花名册');
  await page.getByRole('button', { name: '新增工会' }).first().click();
  await page.getByLabel('工会名称').fill(`${name}工会`);
  await page.getByLabel('企业名称').fill(name);
  await page.getByRole('button', { name: '登记这家工会' }).click();
  await page.getByRole('tab', { name: '企业与工会' }).waitFor();
}

test('the city hosts the hub, a township enrols with its scanned code and sends what it enters, and the hub comes back with the app', async () => {
  const port = await freePort();
  const city = await launchOffice({
    role: 'city',
    orgCode: '130481',
    actorName: '王建国',
    deviceId: 'pc-city',
  });
  await hostHub(city.page, port);
  const code = await addTownship(city.page);

  const township = await launchOffice({ deviceId: 'pc-township' });
  await openPlace(township.page, '设置');
  // What a scanner types: the whole QR code into the field of the code.
  const hub = `http://127.0.0.1:${port}`;
  await township.page
    .getByLabel('注册码')
    .fill(`gongping:enrol?hub=${encodeURIComponent(hub)}&code=${encodeURIComponent(code)}`);
  await township.page.keyboard.press('Enter');
  await township.page.getByText('李文静（乡镇经办人）').waitFor({ timeout: 30_000 });
  await shows(township.page, '已到市总');
  await registerUnion(township.page, '鑫源厂');
  await city.page.getByRole('button', { name: '完成' }).click();
  await city.page.getByText(hostname()).first().waitFor();
  await openPlace(city.page, '工会花名册');
  await city.page.getByText('鑫源厂工会').waitFor({ timeout: 30_000 });

  // The hub comes back with the program, at the same place and with what it had.
  await city.quit();
  await expect(fetch(`${hub}/v1/health`)).rejects.toThrow();
  const again = await launchApp({ folder: city.folder });
  running[0] = again;
  await again.page.getByRole('menu').waitFor();
  await expect
    .poll(() =>
      fetch(`${hub}/v1/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true);
});
