import { hostname } from 'node:os';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { Profile } from '../../shared/ipc/profile.ts';
import { launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { freePort } from '../helpers/free-port.ts';
import { goTo, hostHub, launchOffice, showsBadge } from './hub-host-steps.ts';

const running: RunningApp[] = [];

afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});

async function openOffice(profile: Partial<Profile>): Promise<RunningApp> {
  const started = await launchOffice(profile);
  running.push(started);
  return started;
}

/** @returns the code for a new account of 武安镇 */
async function addTownship(page: Page): Promise<string> {
  await goTo(page, '联网');
  await goTo(page, '同步中心管理');
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
  await goTo(page, '工会花名册');
  await page.getByRole('button', { name: '新增工会' }).first().click();
  await page.getByLabel('工会名称').fill(`${name}工会`);
  await page.getByLabel('企业名称').fill(name);
  await page.getByRole('button', { name: '登记这家工会' }).click();
  await page.getByRole('tab', { name: '企业与工会' }).waitFor();
}

test('the city hosts the hub, a township enrols with its scanned code and sends what it enters, and the hub comes back with the app', async () => {
  const port = await freePort();
  const city = await openOffice({
    role: 'city',
    orgCode: '130481',
    actorName: '王建国',
    deviceId: 'pc-city',
  });
  await hostHub(city.page, port);
  const code = await addTownship(city.page);

  const township = await openOffice({ deviceId: 'pc-township' });
  await goTo(township.page, '设置');
  // What a scanner types: the whole QR code into the field of the code.
  const hub = `http://127.0.0.1:${port}`;
  await township.page
    .getByLabel('注册码')
    .fill(`gongping:enrol?hub=${encodeURIComponent(hub)}&code=${encodeURIComponent(code)}`);
  await township.page.keyboard.press('Enter');
  await township.page.getByText('李文静（乡镇经办人）').waitFor();
  await showsBadge(township.page, '已到市总');
  await registerUnion(township.page, '鑫源厂');
  await city.page.getByRole('button', { name: '完成' }).click();
  await city.page.getByText(hostname()).first().waitFor();
  await goTo(city.page, '工会花名册');
  await city.page.getByText('鑫源厂工会').waitFor();

  // The hub comes back with the program, at the same place and with what it had.
  await city.quit();
  await expect(fetch(`${hub}/v1/health`)).rejects.toThrow();
  const again = await launchApp({ folder: city.folder });
  running[0] = again;
  await again.page.getByRole('menu', { name: '主菜单' }).waitFor();
  await expect
    .poll(() =>
      fetch(`${hub}/v1/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true);
});
