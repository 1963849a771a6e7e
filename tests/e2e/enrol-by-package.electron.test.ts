import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../shared/sync/protocol.ts';
import type { EnrolmentMade } from '../../shared/transfer/package-answers.ts';
import { callHost, launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { pretendKeyStore } from '../helpers/pretend-key-store.ts';
import { newAccount, newAdmin, password } from '../helpers/test-accounts.ts';

let hub: HubProcess | null = null;
let running: RunningApp | null = null;

afterEach(async () => {
  await running?.close();
  await hub?.close();
  [running, hub] = [null, null];
});

/** As the city's administrator makes it; the PC will never see this hub. */
async function makePackage({ address, add }: HubProcess): Promise<EnrolmentMade> {
  await add(newAdmin());
  const clerk = await add(newAccount({ name: '王芳' }));
  const headers = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), 'content-type': 'application/json' };
  const ask = (path: string, body: object, cookie = '') =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify(body),
    });
  const signedIn = await ask('/v1/session', { account: 'admin', password });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const wanted = { accountId: clerk.id, deviceName: '乡镇办公室', address: 'http://hub.invalid:8480' };
  return (await (await ask('/v1/enrolment-packages', wanted, cookie)).json()) as EnrolmentMade;
}

test('a PC that never has a network is enrolled by a package and its code, and can exchange by stick', async () => {
  hub = await startHubProcess();
  const made = await makePackage(hub);
  running = await launchApp();
  const { page, folder } = running;
  const file = join(folder, made.fileName);
  writeFileSync(file, Buffer.from(made.package, 'base64'));
  await pretendKeyStore(running);
  await callHost(page, 'profile', 'write', officeProfile);
  await page.reload();
  await page.getByRole('menuitem', { name: '设置' }).click();
  await page.getByText('没有网络，用入网包').click();
  await page.getByLabel('选择文件（.gpx）').setInputFiles(file);
  await page.getByLabel('口令').fill('AAAA-BBBB-CCCC');
  await page.getByRole('button', { name: '用入网包连接' }).click();
  await page.getByText(/口令不对/).waitFor();
  if (process.env['SHOT']) await page.screenshot({ path: process.env['SHOT'] });
  await page.getByLabel('口令').fill(made.code);
  await page.getByRole('button', { name: '用入网包连接' }).click();
  await page.getByText('王芳（乡镇经办人）').waitFor();
  expect(await callHost(page, 'carry', 'status')).toMatchObject({ value: { ready: true } });
  await page.getByRole('menuitem', { name: '同步' }).click();
  await page.getByRole('button', { name: '用U盘交换' }).click();
  await page.getByRole('button', { name: '导出到U盘' }).waitFor();
});
