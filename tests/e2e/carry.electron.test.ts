import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../shared/sync/protocol.ts';
import { callHost, launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { newAccount, newAdmin, password } from '../helpers/test-accounts.ts';
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

/** From now on nothing that the main process sends arrives. */
const unplug = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(({ net }) => {
    net.fetch = () => Promise.reject(new Error('unplugged'));
  });

/** The person opens a file in the system's file manager while the program runs. */
const openInSystem = async ({ app, page }: RunningApp, filePath: string): Promise<void> => {
  await app.evaluate((electron, path) => {
    electron.app.emit('second-instance', {}, ['gongping', path], '');
  }, filePath);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
};

/** The person saves to this file whenever he is asked. */
const saveTo = ({ app }: RunningApp, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);

const openPlace = (page: Page, name: string): Promise<void> => page.getByRole('menuitem', { name }).click();

async function openCarry(page: Page): Promise<void> {
  await openPlace(page, '同步');
  await page.getByRole('button', { name: '用U盘交换' }).click();
}

async function enrol(page: Page, address: string, code: string): Promise<void> {
  await openPlace(page, '设置');
  await page.getByLabel('市总地址').fill(address);
  await page.getByLabel('注册码').fill(code);
  await page.getByRole('button', { name: '连接', exact: true }).click();
  await page.getByRole('banner').getByText('已到市总').waitFor();
}

/** The city office asks its hub, as a browser does. */
async function cityDesk({ address, add }: HubProcess) {
  await add(newAdmin());
  const headers = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), 'content-type': 'application/json' };
  const ask = async (path: string, body: object, cookie = '') => {
    const init = { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) };
    return fetch(`${address}${path}`, init);
  };
  const { headers: given } = await ask('/v1/session', { account: 'admin', password });
  const cookie = given.get('set-cookie')?.split(';')[0] ?? '';
  return async (path: string, body: object) =>
    (await ask(path, body, cookie)).json() as Promise<Readonly<Record<string, unknown>>>;
}

test('a PC without a network sends by stick, and the answer that comes back says that all has arrived', async () => {
  hub = await startHubProcess();
  const code = await hub.codeFor(newAccount({ name: '王芳' }));
  const city = await cityDesk(hub);
  running = await launchApp();
  const { page, folder } = running;
  await pretendKeyStore(running);
  await callHost(page, 'profile', 'write', officeProfile);
  await page.reload();
  await page.getByRole('menu', { name: '主菜单' }).waitFor();
  await enrol(page, hub.address, code);
  await unplug(running);
  await registerUnion(page, '没有网络的厂');

  await openCarry(page);
  await page.getByText('待报送 1 条').waitFor();
  const stick = join(folder, 'to-city.gpx');
  await saveTo(running, stick);
  await page.getByRole('button', { name: '导出到U盘' }).click();
  await page.getByText('第 1 号数据包已导出，共 1 条。').waitFor();

  const brought = readFileSync(stick).toString('base64');
  expect(brought).not.toContain('没有网络的厂');
  expect(await city('/v1/packages/import', { package: brought })).toMatchObject({ stored: 1, refused: 0 });
  expect(await city('/v1/packages/import', { package: brought })).toMatchObject({ code: 'PACKAGE_REPEATED' });
  const [known] = await hub.store.packages('130481').listDeviceKeys();
  const answer = await city('/v1/packages/export', { deviceId: known?.deviceId });
  const back = join(folder, 'back.gpx');
  writeFileSync(back, Buffer.from(String(answer['package']), 'base64'));
  chmodSync(back, 0o444);

  await page.getByLabel('选择回执包').setInputFiles(stick);
  await page.getByText(/这是报送市总的数据包/).waitFor();
  await page.getByLabel('选择回执包').setInputFiles(back);
  await page.getByText('已收 1 条，需处理 0 条').waitFor();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText(/本机的修改已全部到达市总/).waitFor();
  await openPlace(page, '工会花名册');
  await openInSystem(running, back);
  await page.getByText(/第 1 号数据包已经导入过/).waitFor();
});
