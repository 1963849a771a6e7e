import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { callHost, launchApp, poll, type RunningApp } from '../helpers/electron-app.ts';
import type { EnterpriseUnion } from '../../shared/schema/union.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { put, sessionOf, testHub } from '../helpers/test-hub.ts';
import { newAccount } from '../helpers/test-accounts.ts';
import { pretendKeyStore } from '../helpers/pretend-key-store.ts';
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

async function startOffice(page: Page): Promise<void> {
  await callHost(page, 'profile', 'write', officeProfile);
  await page.reload();
  await page.getByRole('menu', { name: '主菜单' }).waitFor();
}

async function enrol(page: Page, address: string, code: string): Promise<void> {
  await openPlace(page, '设置');
  await page.getByLabel('市总地址').fill(address);
  await page.getByLabel('注册码').fill(code);
  await page.getByRole('button', { name: '连接', exact: true }).click();
}

const shows = (page: Page, badge: string | RegExp): Promise<void> =>
  page.getByRole('banner').getByText(badge).waitFor();

/** The names of the unions the hub has. */
async function unionNames({ store }: HubProcess): Promise<readonly string[]> {
  const query = { collection: 'unions', scope: { kind: 'all' }, after: 0, limit: 100 } as const;
  const changes = await store.readChanges(cityCode, query);
  return changes.map(({ document }) => (document as unknown as EnterpriseUnion).name).toSorted();
}

test('a PC enrols by its code, gets what the hub has, and what is entered there arrives at the hub', async () => {
  hub = await startHubProcess();
  const neighbour = sessionOf('townshipOperator', { cityId: cityCode, deviceId: 'pc-9' });
  await put(testHub(hub.store), neighbour, 'unions', {
    ...hubDocuments.unions(),
    name: '别处登记的工会',
  });
  const city = sessionOf('cityAdmin', { cityId: cityCode });
  await put(testHub(hub.store), city, 'cycles', { ...hubDocuments.cycles(), selfDeadline: '2026-12-24' });
  const code = await hub.codeFor(newAccount({ name: '王芳' }));
  running = await launchApp();
  const { page } = running;
  await pretendKeyStore(running);
  await startOffice(page);
  await shows(page, '未连接市总');
  await registerUnion(page, '先登记的厂');

  await enrol(page, 'hub.example', code);
  await page.getByText(/市总地址“hub.example”不正确/).waitFor();
  await enrol(page, hub.address, 'AAAA-BBBB-CCCC');
  await page.getByText(/注册码不正确/).waitFor();
  await enrol(page, hub.address, code);
  await page.getByText('王芳（乡镇经办人）').waitFor();

  await openPlace(page, '参评人员');
  await page.getByText(/自评截止 2026-12-24/).waitFor();
  await openPlace(page, '工会花名册');
  await page.getByText('别处登记的工会').waitFor();
  await shows(page, '需处理 1');
  await openPlace(page, '同步');
  await page.getByRole('button', { name: '以我的名义全部重新发送' }).click();
  await shows(page, '已到市总');
  await registerUnion(page, '后登记的厂');
  const names = await poll(
    () => unionNames(hub as HubProcess),
    (list) => list.length === 3,
  );
  expect(names).toEqual(['先登记的厂工会', '别处登记的工会', '后登记的厂工会'].toSorted());

  await openPlace(page, '设置');
  await page.getByRole('button', { name: '断开' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '断开' }).click();
  await page.getByLabel('注册码').waitFor();
  await shows(page, '未连接市总');
});
