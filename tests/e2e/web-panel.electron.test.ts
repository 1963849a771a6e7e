import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../server/store/account-store.ts';
import { demoDocuments } from '../../shared/demo/demo-documents.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { poll } from '../helpers/electron-app.ts';
import { fillHub } from '../helpers/fill-hub.ts';
import { cityCode } from '../helpers/hub-documents.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { newAccount, password } from '../helpers/test-accounts.ts';
import { launchBrowser } from '../helpers/web-app.ts';

let folder = '';
let hub: HubProcess;
let context: BrowserContext;
let page: Page;
let member: Account;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongping-panel-'));
  hub = await startHubProcess();
  await fillHub(hub.store, cityCode, { ...demoDocuments() });
  const seat = { role: 'panelMember', orgCode: cityCode } as const;
  member = await hub.add(newAccount({ ...seat, login: 'zhaoyue', name: '赵玥', panelMemberId: 'm2' }));
  await hub.add(newAccount({ ...seat, login: 'sunzhiqiang', name: '孙志强', panelMemberId: 'm5' }));
  context = await launchBrowser(folder);
  page = context.pages()[0] ?? (await context.newPage());
  await page.goto(hub.address);
});
afterAll(async () => {
  await context.close();
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

async function logIn(account: string, typed = password): Promise<void> {
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(typed);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const badge = (text: string | RegExp): Promise<void> => page.getByRole('banner').getByText(text).waitFor();

/** How many items the hub has of what the member scored here. */
async function arrived(): Promise<number> {
  const query = { collection: 'sheets', scope: { kind: 'all' }, after: 0, limit: 5000 } as const;
  const sheets = await hub.store.readChanges(cityCode, query);
  const written = sheets.map(({ document }) => document as unknown as Sheet);
  const own = written.filter(({ updatedBy }) => updatedBy === member.id);
  return own.reduce((count, { scores }) => count + Object.keys(scores).length, 0);
}

/** Gives the next open item of his first sheet two points. */
async function scoreAnItem(): Promise<void> {
  await page.getByRole('menuitem', { name: '评审评分' }).click();
  await page.locator('main').getByRole('button', { name: /评分/ }).first().click();
  const item = () =>
    page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? null);
  const first = await poll(item, (code) => code !== null);
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await poll(item, (code) => code !== first);
  await page.getByRole('status').filter({ hasText: '已保存到' }).waitFor();
}

test('a panel member logs in, scores, goes offline, loads the page again, goes on and comes back', async () => {
  await logIn('zhaoyue', 'not the password');
  await page.getByText(/账号或密码不正确/).waitFor();
  await logIn('zhaoyue');
  // His own worklist, with the seat that the account says is his.
  await page.getByRole('heading', { name: '评审评分' }).waitFor();
  await page.getByRole('button', { name: /评分/ }).first().waitFor();
  expect(new URL(page.url()).hash).toBe('#/panel');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await scoreAnItem();
  await poll(arrived, (count) => count === 1);

  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  // What opens his data comes from the hub; without it the log-in password does.
  await page.getByRole('heading', { name: '连不上市总' }).waitFor();
  await page.getByLabel('密码').fill('not the password');
  await page.getByRole('button', { name: '解锁' }).click();
  await page.getByText(/密码不对/).waitFor();
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '解锁' }).click();
  await page.getByRole('banner').getByText('赵玥').waitFor();
  await scoreAnItem();
  expect(await arrived()).toBe(1);
  await context.setOffline(false);
  await poll(arrived, (count) => count === 2);
  await badge('已到市总');
});

test('a session that the city ends leads to the log-in form, over what was being done, and loses nothing', async () => {
  await hub.endSessions(member.id);
  await scoreAnItem();
  const dialog = page.getByRole('dialog').filter({ hasText: '登录已失效' });
  await dialog.waitFor();
  await dialog.getByText(/都保存在本浏览器，登录后自动发送/).waitFor();
  const before = page.url();
  await logIn('zhaoyue');
  await dialog.waitFor({ state: 'hidden' });
  expect(page.url()).toBe(before);
  await poll(arrived, (count) => count === 3);
  await badge('已到市总');
});

test('after logging out the next member has data of his own, and the first one’s waits on the shelf', async () => {
  await page.getByRole('banner').getByRole('button', { name: '赵玥' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('dialog').getByText('您录入的内容都已到市总。').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click();
  await page.getByText('上次在这里登录的是赵玥，录入的内容都已到市总。').waitFor();
  await page.reload();
  await logIn('sunzhiqiang');
  await page.getByRole('banner').getByText('孙志强').waitFor();
  await badge('已到市总');
  await page.getByRole('menuitem', { name: '设置' }).click();
  await page.getByRole('heading', { name: '本机的其他单位数据' }).waitFor();
  const shelved = page.getByRole('row').filter({ hasText: '赵玥' });
  await shelved.getByText('已全部到市总').waitFor();
  expect(await shelved.getByRole('button', { name: '从本机删除' }).isEnabled()).toBe(true);
});
