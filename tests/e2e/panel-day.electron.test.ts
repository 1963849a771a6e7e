import { execFileSync } from 'node:child_process';
import { createHash, verify } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumPath } from '../../build/setup/chromium.ts';
import { joinLink } from '../../renderer/features/panel-day/is-joining.ts';
import { openSqliteStore } from '../../server/store/open-store.ts';
import { demoDocuments } from '../../shared/demo/demo-documents.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import type { Meeting, SignedMinutes } from '../../shared/sync/meeting.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { pinText } from '../../shared/sync/hub-pin.ts';
import { callHost, poll, type RunningApp } from '../helpers/electron-app.ts';
import { freePort } from '../helpers/free-port.ts';
import { fillHub } from '../helpers/fill-hub.ts';
import { cityCode } from '../helpers/hub-documents.ts';
import { startPinnedHub, type PinnedHub } from '../helpers/pinned-hub.ts';
import { newAdmin, password } from '../helpers/test-accounts.ts';
import { watchPages } from '../helpers/watched-pages.ts';
import { keySheet } from './grade-one-chair.ts';
import { goTo, hostHub, launchOffice } from './hub-host-steps.ts';

/** Of 武安镇, scored by its township and by nobody of the panel yet. */
const candidate = '武䶮';
const office: Partial<Profile> = {
  role: 'city',
  orgCode: cityCode,
  actorName: '王建国',
  deviceId: 'pc-laptop',
};

let folder = '';
let port = 0;
let laptop: RunningApp;
let city: PinnedHub;
let browser: Browser;
let contexts: BrowserContext[] = [];
let chair: Page;
let member: Page;

/** The laptop was set up with the city's documents before it was carried to the room. */
async function setUpLaptop(): Promise<void> {
  const hubFolder = join(folder, 'data', 'hub');
  mkdirSync(hubFolder, { recursive: true });
  const store = await openSqliteStore(hubFolder);
  await fillHub(store, cityCode, demoDocuments());
  await store.close();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongping-panel-day-'));
  port = await freePort();
  city = await startPinnedHub();
  await fillHub(city.hub.store, cityCode, demoDocuments());
  await city.hub.add(newAdmin(cityCode));
  await setUpLaptop();
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser.close();
  await laptop.close();
  await city.hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A device of its own, with nothing of another's. */
async function openPage(viewport: { readonly width: number; readonly height: number }): Promise<Page> {
  // A browser knows nothing of the city's own authority unless somebody installs it there.
  const context = await browser.newContext({ viewport, ignoreHTTPSErrors: true });
  watchPages(context);
  contexts = [...contexts, context];
  return context.newPage();
}

/** Reads a member's code off the laptop's screen, and types it on a tablet or opens what the QR code says. */
async function joinAs(name: string, by: 'address' | 'link'): Promise<Page> {
  const { page } = laptop;
  await page.getByRole('button', { name: `入会码 ${name}` }).click();
  const dialog = page.getByRole('dialog');
  const code = await dialog.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText();
  await dialog.getByRole('button', { name: '关闭' }).click();
  const tablet = await openPage({ width: 1024, height: 768 });
  const room = `http://127.0.0.1:${port}`;
  await tablet.goto(by === 'link' ? joinLink(room, code) : `${room}/join`);
  if (by === 'address') await tablet.getByLabel('入会码').fill(code.toLowerCase());
  await tablet.getByRole('button', { name: '入会', exact: true }).click();
  await tablet.getByRole('heading', { name: '评审评分' }).waitFor();
  return tablet;
}

/** Gives everything on the one sheet of the agenda and hands it in. */
async function score(tablet: Page): Promise<void> {
  await tablet.getByRole('button', { name: /^评下一份/ }).click();
  await keySheet({ page: () => tablet, restart: async () => undefined }, 'full', null);
}

const progress = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();

test('the laptop opens a meeting, and two members come in, by the address of the room and by the QR code', async () => {
  laptop = await launchOffice(office, { folder });
  const { page } = laptop;
  await hostHub(page, port);
  await goTo(page, '评审会');
  await page.getByRole('button', { name: '新开评审会' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('地点').fill('三楼会议室');
  await form.getByLabel(/^搜索/).fill(candidate);
  await form.locator('.ant-table-row', { hasText: candidate }).getByRole('checkbox').check();
  for (const absent of ['陈春梅', '孙志强', '韩永刚', '郭立新'])
    await form.getByRole('checkbox', { name: new RegExp(`^${absent}`) }).uncheck();
  await form.getByRole('button', { name: '开会' }).click();
  await progress(page, '已交齐 0 人，法定人数 2 人');
  chair = await joinAs('王建国', 'address');
  member = await joinAs('赵玥', 'link');
  await chair.getByText('您是“2026年度评审会”的主持人').waitFor();
  expect(await member.getByText(/主持人/).count()).toBe(0);
});

test('the board names who has not finished and no number', async () => {
  await score(chair);
  const { page } = laptop;
  await page.getByRole('button', { name: '大屏进度' }).click();
  const board = page.getByRole('region', { name: '大屏进度' });
  await board.getByRole('listitem').filter({ hasText: '王建国' }).getByText('1 / 1').waitFor();
  await board.getByRole('listitem').filter({ hasText: '赵玥' }).getByText('0 / 1').waitFor();
  await board.getByRole('listitem').filter({ hasText: '刘翀' }).getByText('未入会').waitFor();
  expect(await board.innerText()).not.toMatch(/\d\.\d/);
  await page.getByRole('button', { name: '退出大屏' }).click();
});

test('the laptop dies while a member scores; he goes on alone and his sheet arrives when it is back', async () => {
  await laptop.quit();
  await score(member);
  await member.getByRole('banner').getByText('未连接市总').waitFor();
  laptop = await launchOffice(null, { folder });
  await goTo(laptop.page, '评审会');
  await laptop.page.getByText('2026年度评审会').click();
  await progress(laptop.page, '已交齐 2 人，法定人数 2 人');
});

test('the chair opens the spread on his own tablet, and the laptop draws signed minutes', async () => {
  await goTo(chair, '评审评分');
  await progress(chair, '已交齐 2 人，法定人数 2 人');
  await chair.getByRole('button', { name: '打开分差' }).click();
  await chair.getByRole('dialog').getByRole('button', { name: '打开分差' }).click();
  await chair.getByText(/由王建国打开/).waitFor();
  await chair.locator('.ant-table-row', { hasText: candidate }).waitFor();
  const { page } = laptop;
  await page.getByRole('button', { name: '出会议纪要' }).click();
  await page.getByText(/会议纪要第 1 版已生成/).waitFor();
});

/** The minutes as this laptop's own hub keeps them. */
async function drawnMinutes(): Promise<SignedMinutes> {
  const answer = await callHost(laptop.page, 'meetings', 'list');
  const { value } = (
    answer as { readonly value: { readonly value: { readonly meetings: readonly Meeting[] } } }
  ).value;
  const minutes = value.meetings[0]?.minutes;
  if (!minutes) throw new Error('no minutes were drawn');
  return minutes;
}

/** What makes a public key of Ed25519 of its 32 bytes (RFC 8410 §4). */
const ed25519Head = '302a300506032b6570032100';

const isSignedBy = (publicKey: string, text: string, signature: string): boolean =>
  verify(
    null,
    Buffer.from(text, 'utf8'),
    { key: Buffer.from(ed25519Head + publicKey, 'hex'), format: 'der', type: 'spki' },
    Buffer.from(signature, 'hex'),
  );

test('anybody can check the signature of the minutes, and they print with the digits that tell them from others', async () => {
  const { content, hash, signature, publicKey } = await drawnMinutes();
  expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(hash);
  expect(isSignedBy(publicKey, hash, signature)).toBe(true);
  expect(
    isSignedBy(
      publicKey,
      hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      signature,
    ),
  ).toBe(false);
  // Nothing is to be opened on the machine of a test.
  await laptop.app.evaluate(({ shell }) => {
    shell.openPath = async () => '';
  });
  await laptop.page.getByRole('button', { name: '打印纪要' }).click();
  await laptop.page.getByText('纪要已生成 PDF').waitFor();
  const [pdf = ''] = globSync(join(folder, 'home', '**', '*纪要.pdf'));
  const printed = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '');
  for (const text of [candidate, '王建国', '赵玥', hash.slice(0, 4).toUpperCase()])
    expect(printed).toContain(text);
});

const handed = async (): Promise<readonly string[]> => {
  const query = { collection: 'sheets', scope: { kind: 'all' }, after: 0, limit: 5000 } as const;
  const rows = await city.hub.store.readChanges(cityCode, query);
  const sheets = rows.map(({ document }) => document as unknown as Sheet);
  const ids = sheets.filter(({ party, submissions }) => party === 'panel' && submissions.length > 0);
  return ids.filter(({ candidacyId }) => candidacyId === '2026|a1000060').map(({ raterId }) => raterId);
};

test('row 26: the laptop hands the meeting over to the city’s hub, which it knows by the fingerprint of the city’s authority', async () => {
  const { page } = laptop;
  await page.getByRole('button', { name: '上交市级中心' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('市级中心地址').fill(city.hub.address);
  await form.getByLabel('管理员账号').fill('admin');
  await form.getByLabel('密码').fill(password);
  const send = form.getByRole('button', { name: /^上\s?交$/ });
  await send.click();
  await form.getByText(/出示的证书本机不认识，没有上交任何内容/).waitFor();
  expect(await handed()).toEqual([]);
  await form.getByLabel('本市证书指纹').fill(pinText(city.fingerprint).toLowerCase());
  await send.click();
  await form.getByText('接收完毕：新存入 2 份，已有 0 份。').waitFor();
  await page.keyboard.press('Escape');
  expect((await handed()).toSorted()).toEqual(['m1', 'm2']);
  // Nothing of the day waits on the laptop for somebody to look at.
  await page.getByRole('banner').getByText('已到市总').waitFor();
  const [taken] = await city.hub.store.meetings(cityCode).listMeetings();
  expect(taken?.minutes).toEqual(await drawnMinutes());
});

test('the city’s hub takes the meeting over from the package, with the code that the laptop shows', async () => {
  const { page } = laptop;
  const file = join(folder, 'package.json');
  await laptop.app.evaluate(
    ({ session }, path) =>
      session.defaultSession.once('will-download', (_event, item) => item.setSavePath(path)),
    file,
  );
  await page.getByRole('button', { name: '上交市级中心' }).click();
  await page.getByText('用 U 盘', { exact: true }).click();
  await page.getByRole('button', { name: '导出交接包' }).click();
  const code = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/).innerText();
  await poll(
    async () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
    (text) => text.endsWith('}'),
  );
  expect(readFileSync(file, 'utf8')).not.toContain(candidate);

  const desk = await openPage({ width: 1366, height: 768 });
  await desk.goto(city.hub.address);
  await desk.getByLabel('账号').fill('admin');
  await desk.getByLabel('密码').fill(password);
  await desk.getByRole('button', { name: '登录', exact: true }).click();
  await desk.getByRole('menu', { name: '主菜单' }).waitFor();
  await goTo(desk, '评审会');
  await desk.getByText('已出纪要').waitFor();
  await desk.getByRole('button', { name: '接收交接包' }).click();
  const choosing = desk.waitForEvent('filechooser');
  await desk.getByText('选择交接包文件').click();
  await (await choosing).setFiles(file);
  await desk.getByLabel('核对码').fill(code);
  await desk.getByRole('button', { name: '接收', exact: true }).click();
  await desk.getByText('接收完毕：新存入 0 份，已有 2 份。').waitFor();
});
