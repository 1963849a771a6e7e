import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { callHost, launchApp, poll, type RunningApp } from '../helpers/electron-app.ts';
import type { EnterpriseUnion } from '../../shared/schema/union.ts';
import { cityCode, home, neighbour } from '../helpers/hub-documents.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { newAccount } from '../helpers/test-accounts.ts';
import { registerUnion } from './register-union.ts';

let hub: HubProcess | null = null;
let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
  await hub?.close();
  hub = null;
});

const openPlace = (page: Page, name: string): Promise<void> => page.getByRole('menuitem', { name }).click();

const shows = (page: Page, badge: string | RegExp): Promise<void> =>
  page.getByRole('banner').getByText(badge).waitFor();

async function enrol(page: Page, address: string, code: string): Promise<void> {
  await openPlace(page, '设置');
  await page.getByLabel('市总地址').fill(address);
  await page.getByLabel('注册码').fill(code);
  await page.getByRole('button', { name: '连接', exact: true }).click();
}

/** The township of each union the hub has, by name. */
async function townships({ store }: HubProcess): Promise<Readonly<Record<string, string>>> {
  const query = { collection: 'unions', scope: { kind: 'all' }, after: 0, limit: 100 } as const;
  const unions = (await store.readChanges(cityCode, query)).map(
    ({ document }) => document as unknown as EnterpriseUnion,
  );
  return Object.fromEntries(unions.map(({ name, townshipCode }) => [name, townshipCode]));
}

test('a PC that turns to another unit opens other data, and neither unit’s gets into the other’s', async () => {
  const started = await startHubProcess();
  hub = started;
  const ours = await started.codeFor(newAccount({ login: 'ours', name: '王芳' }));
  const theirs = await started.codeFor(newAccount({ login: 'theirs', name: '李强', orgCode: neighbour }));
  running = await launchApp();
  const { page, app } = running;
  await app.evaluate(({ safeStorage }) => {
    safeStorage.setUsePlainTextEncryption(true);
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
  });
  await callHost(page, 'profile', 'write', officeProfile);
  await page.reload();
  await page.getByRole('menu', { name: '主菜单' }).waitFor();
  await registerUnion(page, '本镇的厂');

  await enrol(page, started.address, theirs);
  const question = page.getByRole('dialog').filter({ hasText: '两个单位的数据不能混在一起' });
  await question.getByRole('button', { name: '取消' }).click();
  await question.waitFor({ state: 'hidden' });
  await enrol(page, started.address, theirs);
  await question.getByRole('button', { name: '另开一份并连接' }).click();
  await page.getByText('李强（乡镇经办人）').waitFor();
  await registerUnion(page, '邻镇的厂');
  await shows(page, '已到市总');
  expect(await page.getByText('本镇的厂').count()).toBe(0);
  expect(await townships(started)).toEqual({ 邻镇的厂工会: neighbour });

  await openPlace(page, '设置');
  const shelved = page.getByRole('row').filter({ hasText: '张三' });
  await shelved.getByText('从未连接市总，只在本机').waitFor();
  expect(await shelved.getByRole('button', { name: '从本机删除' }).isEnabled()).toBe(false);
  await shelved.getByRole('button', { name: '返回这个单位' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '返回这个单位' }).click();
  await shows(page, '未连接市总');
  await openPlace(page, '工会花名册');
  await page.getByText('本镇的厂工会').waitFor();
  expect(await page.getByText('邻镇的厂').count()).toBe(0);

  await enrol(page, started.address, ours);
  await page.getByText('王芳（乡镇经办人）').waitFor();
  await openPlace(page, '同步');
  await page.getByRole('button', { name: '以我的名义全部重新发送' }).click();
  await shows(page, '已到市总');
  const arrived = await poll(
    () => townships(started),
    (found) => Object.keys(found).length === 2,
  );
  expect(arrived).toEqual({ 本镇的厂工会: home, 邻镇的厂工会: neighbour });
});
