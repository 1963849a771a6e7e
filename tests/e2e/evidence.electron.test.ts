import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { sheetPath } from '../../renderer/ui/sheet-path.ts';
import { schemeKey } from '../../shared/schema/scheme.ts';
import { wuan2021 } from '../../shared/schemes/wuan-2021.ts';
import { callHost, launchApp, poll, type RunningApp } from '../helpers/electron-app.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { officeProfile } from '../helpers/office-profile.ts';
import { newAccount } from '../helpers/test-accounts.ts';
import { put, sessionOf, testHub } from '../helpers/test-hub.ts';

let hub: HubProcess | null = null;
const running: RunningApp[] = [];

afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
  await hub?.close();
  hub = null;
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One candidacy of the township, as the city has it. */
async function fillHub({ store }: HubProcess): Promise<void> {
  const services = testHub(store);
  const city = sessionOf('cityAdmin', { cityId: cityCode });
  const clerk = sessionOf('townshipOperator', { cityId: cityCode, deviceId: 'pc-9' });
  await put(services, city, 'cycles', { ...hubDocuments.cycles(), schemeKey: schemeKey(wuan2021) });
  await put(services, clerk, 'unions', hubDocuments.unions());
  await put(services, clerk, 'people', hubDocuments.people());
  await put(services, clerk, 'candidacies', hubDocuments.candidacies());
}

/** A PC of the township office, connected to the hub. */
async function enrolPc(from: HubProcess, login: string, deviceId: string): Promise<RunningApp> {
  const code = await from.codeFor(newAccount({ login, name: login }));
  const pc = await launchApp();
  running.push(pc);
  const { app, page } = pc;
  await app.evaluate(({ safeStorage }) => {
    safeStorage.setUsePlainTextEncryption(true);
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
  });
  await callHost(page, 'profile', 'write', { ...officeProfile, deviceId });
  await page.reload();
  await page.getByRole('menuitem', { name: '设置' }).click();
  await page.getByLabel('市总地址').fill(from.address);
  await page.getByLabel('注册码').fill(code);
  await page.getByRole('button', { name: '连接', exact: true }).click();
  await page.getByRole('banner').getByText('已到市总').waitFor();
  return pc;
}

const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((place) => {
    location.hash = place;
  }, path);

/** Opens the files of the first item of the candidate's self sheet. */
async function openFiles(page: Page): Promise<void> {
  await goTo(page, sheetPath('2026|a1', 'self'));
  await page.getByRole('button', { name: /^A1 .* 的附件/ }).click();
  await page.getByRole('dialog').waitFor();
}

/** A photo that says where it was taken. */
async function takePhoto(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2600, 1300];
    const paper = canvas.getContext('2d');
    paper?.fillRect(100, 100, 900, 900);
    return canvas.toDataURL('image/jpeg');
  });
  const jpeg = Buffer.from(drawn.split(',')[1] ?? '', 'base64');
  const place = Buffer.from('Exif\0\0GPSLatitude 36.7');
  const head = Buffer.from([0xff, 0xe1, 0, place.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, place, jpeg.subarray(2)]);
}

test('a photo attached offline reaches the hub when it is back, and another PC of the office opens it', async () => {
  hub = await startHubProcess();
  await fillHub(hub);
  const { page, folder } = await enrolPc(hub, 'wangfang', 'pc-1');
  await hub.terminate();

  await openFiles(page);
  const dialog = page.getByRole('dialog');
  const photo = { name: '培训现场.JPG', mimeType: 'image/jpeg', buffer: await takePhoto(page) };
  await dialog.locator('input[multiple]').setInputFiles([photo]);
  await dialog.getByText('培训现场.jpg').waitFor();
  await dialog.getByText('还没传到市总').waitFor();

  await goTo(page, '/sync');
  await page.getByText(/本机还有 1 个附件没有传到市总/).waitFor();
  hub = await startHubProcess(hub);
  await page.getByRole('button', { name: '立即同步' }).click();
  await page.getByRole('banner').getByText('已到市总').waitFor();
  const [hash = ''] = await poll(
    () => (hub as HubProcess).store.evidence(cityCode).fileHashes(),
    (hashes) => hashes.length === 1,
  );
  const place = join(hash.slice(0, 2), hash);
  const atHub = readFileSync(join(hub.folder, 'evidence', cityCode, place));
  expect(sha256(atHub)).toBe(hash);
  expect(atHub.equals(readFileSync(join(folder, 'data', 'evidence', 'office', place)))).toBe(true);
  expect(atHub.includes('GPSLatitude')).toBe(false);

  const other = await enrolPc(hub, 'lina', 'pc-2');
  await openFiles(other.page);
  const there = other.page.getByRole('dialog');
  await there.getByText('不在本机').waitFor();
  await there.getByRole('button', { name: '查看 培训现场.jpg' }).click();
  const width = await poll(
    () =>
      other.page.locator('.ant-image-preview img').evaluateAll((found) => {
        const [picture] = found;
        return picture instanceof HTMLImageElement ? picture.naturalWidth : 0;
      }),
    (found) => found > 0,
  );
  expect(width).toBe(2000);

  expect(sha256(readFileSync(join(other.folder, 'data', 'evidence', 'office', place)))).toBe(hash);
});
