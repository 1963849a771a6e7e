import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { EnterpriseUnion } from '../../shared/schema/union.ts';
import type { DeviceReport } from '../../shared/sync/device-report.ts';
import { callHost, launchApp, poll, type RunningApp } from '../helpers/electron-app.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { newAccount } from '../helpers/test-accounts.ts';
import { put, sessionOf, testHub } from '../helpers/test-hub.ts';
import { pretendKeyStore } from '../helpers/pretend-key-store.ts';

const hubs: HubProcess[] = [];
const apps: RunningApp[] = [];

afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
  // The later one first: both have the same folder.
  for (const hub of hubs.splice(0).toReversed()) await hub.close();
});

async function startHub(before: HubProcess | null = null): Promise<HubProcess> {
  const hub = await startHubProcess(before);
  hubs.push(hub);
  return hub;
}

/** An icon's own name stands before the place's. */
const openPlace = (page: Page, name: string): Promise<void> =>
  page.getByRole('menuitem', { name: new RegExp(`${name}$`) }).click();

const shows = (page: Page, badge: string | RegExp): Promise<void> =>
  page.getByRole('banner').getByText(badge).waitFor();

/** A PC of the township with nothing on it. */
async function startPc(deviceId: string): Promise<Page> {
  const running = await launchApp();
  apps.push(running);
  const { page } = running;
  await pretendKeyStore(running);
  await callHost(page, 'profile', 'write', { ...officeProfile, deviceId, actorId: `clerk-${deviceId}` });
  await page.reload();
  await page.getByRole('menu', { name: '主菜单' }).waitFor();
  return page;
}

async function enrol(page: Page, address: string, code: string): Promise<void> {
  await openPlace(page, '设置');
  await page.getByLabel('市总地址').fill(address);
  await page.getByLabel('注册码').fill(code);
  await page.getByRole('button', { name: '连接', exact: true }).click();
  await page.getByText('已连接', { exact: true }).waitFor();
}

async function registerUnion(page: Page, name: string): Promise<void> {
  await openPlace(page, '工会花名册');
  await page.getByRole('button', { name: '新增工会' }).first().click();
  await page.getByLabel('工会名称').fill(`${name}工会`);
  await page.getByLabel('企业名称').fill(name);
  await page.getByRole('button', { name: '登记这家工会' }).click();
  await page.getByRole('tab', { name: '企业与工会' }).waitFor();
  await closeDrawer(page);
}

async function closeDrawer(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: '企业与工会' }).waitFor({ state: 'hidden' });
}

/** Changes one field of a union in its drawer. */
async function change(page: Page, union: string, label: string, value: string): Promise<void> {
  await openPlace(page, '工会花名册');
  await page.getByText(union, { exact: true }).first().click();
  await page.getByRole('tab', { name: '企业与工会' }).click();
  await saveField(page, label, value);
  await closeDrawer(page);
}

async function saveField(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label).fill(value);
  await page.getByRole('tabpanel', { name: '企业与工会' }).getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存', { exact: true }).first().waitFor();
}

const cardWith = (page: Page, text: string): Locator => page.getByRole('article').filter({ hasText: text });

async function unionsAt({ store }: HubProcess): Promise<readonly EnterpriseUnion[]> {
  const query = { collection: 'unions', scope: { kind: 'all' }, after: 0, limit: 100 } as const;
  const changes = await store.readChanges(cityCode, query);
  return changes.map(({ document }) => document as unknown as EnterpriseUnion);
}

const reportsAt = async ({ store }: HubProcess): Promise<readonly (DeviceReport | null)[]> =>
  (await store.accounts(cityCode).listDevices()).map(({ report }) => report);

test('two PCs of a township work apart, settle what they disagree on, mend what was refused, and all of it arrives', async () => {
  const hub = await startHub();
  const city = sessionOf('townshipOperator', { cityId: cityCode, deviceId: 'pc-9' });
  await put(testHub(hub.store), city, 'unions', { ...hubDocuments.unions(), name: '甲厂工会' });
  const [one, two] = [await startPc('pc-1'), await startPc('pc-2')];
  await registerUnion(one, '先登记的厂');
  for (const [page, name] of [
    [one, '王芳'],
    [two, '赵强'],
  ] as const) {
    const code = await hub.codeFor(newAccount({ login: `login-${name}`, name }));
    await enrol(page, hub.address, code);
    await openPlace(page, '工会花名册');
    await page.getByText('甲厂工会').waitFor();
  }

  // The hub does not take what was entered in nobody's name; mending it on its own screen sends it.
  await shows(one, '需处理 1');
  await openPlace(one, '同步');
  await one.getByRole('button', { name: '去修改' }).click();
  await one.getByRole('tab', { name: '企业与工会', selected: true }).waitFor();
  await saveField(one, '地址', '武安镇一街');
  await closeDrawer(one);
  await shows(one, '已到市总');
  await openPlace(two, '工会花名册');
  await two.getByText('先登记的厂工会').waitFor();

  await hub.terminate();
  await change(one, '甲厂工会', '工会名称', '甲厂联合工会');
  await change(two, '甲厂工会', '工会名称', '甲厂总工会');
  await change(two, '甲厂总工会', '地址', '武安镇二街');
  for (const page of [one, two]) await shows(page, '未连接市总');
  await openPlace(two, '同步');
  await two.getByText('暂时连不上市总，正在自动重试。').waitFor();
  await two.getByRole('button', { name: '暂停' }).click();
  await two.getByText(/同步已暂停/).waitFor();

  const again = await startHub(hub);
  await shows(one, '已到市总');
  await two.getByRole('button', { name: '继续' }).click();
  await shows(two, '需处理 1');
  const card = cardWith(two, '工会名称');
  for (const side of ['甲厂总工会', '甲厂联合工会']) await card.getByText(side, { exact: true }).waitFor();
  await card.getByRole('button', { name: '用我的' }).click();
  await card.waitFor({ state: 'hidden' });
  await shows(two, '已到市总');

  await openPlace(one, '工会花名册');
  await one.getByText('甲厂总工会', { exact: true }).waitFor();
  const stored = (await unionsAt(again)).map(({ name, enterprise }) => [name, enterprise.address]);
  expect(Object.fromEntries(stored)).toEqual({ 先登记的厂工会: '武安镇一街', 甲厂总工会: '武安镇二街' });
  const healthy = (report: DeviceReport | null) => report?.unsent === 0 && report.refused === 0;
  await poll(
    () => reportsAt(again),
    (reports) => reports.length === 2 && reports.every(healthy),
  );
});
