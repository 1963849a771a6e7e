import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../shared/sync/protocol.ts';
import type { KeysExchanged } from '../../shared/transfer/package-answers.ts';
import { carryingPc, type CarryingPc } from '../helpers/carrying-pc.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { newAccount, newAdmin, password } from '../helpers/test-accounts.ts';
import { rowOf, sessionOf } from '../helpers/test-hub.ts';
import { launchBrowser } from '../helpers/web-app.ts';

let hub: HubProcess | null = null;
let browser: BrowserContext | null = null;
let folder = '';

afterEach(async () => {
  await browser?.close();
  browser = null;
  rmSync(folder, { recursive: true, force: true });
  await hub?.close();
  hub = null;
});

const headers = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), 'content-type': 'application/json' };

async function ask(path: string, body: object, token = ''): Promise<Readonly<Record<string, unknown>>> {
  const authorized = token === '' ? headers : { ...headers, authorization: `Bearer ${token}` };
  const init = { method: 'POST', headers: authorized, body: JSON.stringify(body) };
  return (await fetch(`${hub?.address}${path}`, init)).json() as Promise<Readonly<Record<string, unknown>>>;
}

/** A township's PC that has met the hub, and who works there. */
async function farPc({ codeFor }: HubProcess): Promise<{ readonly pc: CarryingPc; readonly clerk: string }> {
  const code = await codeFor(newAccount({ name: '王芳' }));
  const enrolled = await ask('/v1/devices/enrol', { code, deviceId: 'pc-1', deviceName: '阳邑镇办公电脑' });
  const pc = await carryingPc();
  const { signingKey, recipient } = pc.keys;
  const met = await ask('/v1/devices/keys', { signingKey, recipient }, String(enrolled['token']));
  pc.meet(met as unknown as KeysExchanged);
  return { pc, clerk: String(enrolled['id']) };
}

const file = (name: string, base64: string) => ({
  name,
  mimeType: 'application/x-gongping',
  buffer: Buffer.from(base64, 'base64'),
});

async function openDesk(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('账号').fill('admin');
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'cloud-sync 同步' }).click();
  await page.getByRole('button', { name: '用U盘交换' }).click();
}

test('the city lists what was brought, imports what is whole, and saves the answer', async () => {
  hub = await startHubProcess();
  await hub.add(newAdmin());
  const { pc, clerk } = await farPc(hub);
  const session = sessionOf('townshipOperator', { id: clerk, cityId: '130481', deviceId: 'pc-1' });
  const rows = ['a', 'b'].map((name) => ({
    collection: 'unions' as const,
    row: rowOf(session, hubDocuments.unions({ name })),
  }));
  const packed = await pc.seal(rows);
  folder = mkdtempSync(join(tmpdir(), 'gongping-city-'));
  browser = await launchBrowser(folder);
  const page = await browser.newPage();
  await openDesk(page, hub.address);
  await page.getByText('还没有选择数据包').waitFor();
  await page
    .getByLabel('选择数据包')
    .setInputFiles([
      file('整.gpx', packed),
      file('断.gpx', packed.slice(0, 400)),
      file('照片.gpx', Buffer.from('JFIF').toString('base64')),
    ]);
  await page.getByText('企业工会 2').waitFor();
  await page.getByText(/数据包不完整/).waitFor();
  await page.getByText(/不是工评数据包/).waitFor();
  await page.getByRole('button', { name: '全部导入（1）' }).click();
  await page.getByText('已导入：新收 2，重复 0，冲突 0，未接收 0').waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出回执包' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('回执-阳邑镇办公电脑-1.gpx');
  const answer = await pc.open(readFileSync(await saved.path()).toString('base64'));
  expect(answer.answered.map(({ answer: { kind } }) => kind)).toEqual(['stored', 'stored']);
  await page.getByRole('cell', { name: '导出', exact: true }).waitFor();
});
