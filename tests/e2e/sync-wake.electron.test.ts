import { afterEach, expect, test } from 'vitest';
import { callHost, launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { pretendKeyStore } from '../helpers/pretend-key-store.ts';
import { startSilentProxy, type SilentProxy } from '../helpers/silent-proxy.ts';
import { newAccount } from '../helpers/test-accounts.ts';
import { put, sessionOf, testHub } from '../helpers/test-hub.ts';

let hub: HubProcess | null = null;
let proxy: SilentProxy | null = null;
let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  await proxy?.close();
  await hub?.close();
  [running, proxy, hub] = [null, null, null];
});

test('a PC that wakes up drops connections that only look alive, and reads what it has missed', async () => {
  hub = await startHubProcess();
  proxy = await startSilentProxy(hub.address);
  const code = await hub.codeFor(newAccount({ name: '王芳' }));
  running = await launchApp();
  const { app, page } = running;
  await pretendKeyStore(running);
  await callHost(page, 'profile', 'write', officeProfile);
  await page.reload();
  await page.getByRole('menuitem', { name: '设置' }).click();
  await page.getByLabel('市总地址').fill(proxy.address);
  await page.getByLabel('注册码').fill(code);
  await page.getByRole('button', { name: '连接', exact: true }).click();
  await page.getByText('王芳（乡镇经办人）').waitFor();
  await page.getByRole('banner').getByText('已到市总').waitFor();

  expect(proxy.silence()).toBeGreaterThan(0);
  const neighbour = sessionOf('townshipOperator', { cityId: cityCode, deviceId: 'pc-9' });
  await put(testHub(hub.store), neighbour, 'unions', { ...hubDocuments.unions(), name: '夜里登记的工会' });
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await page.getByRole('menuitem', { name: '工会花名册' }).click();
  // Without the wake-up, the silence itself is noticed only after 25 seconds and more.
  await page.getByText('夜里登记的工会').waitFor();
});
