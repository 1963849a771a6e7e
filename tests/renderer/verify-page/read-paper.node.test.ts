import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumPath } from '../../../build/setup/chromium.ts';
import { claimsOf } from '../../../shared/proof/certificate-claims.ts';
import { makeIssuerSecret, type IssuerSecret } from '../../../shared/proof/issuer-secret.ts';
import { signCertificate } from '../../../shared/proof/sign-certificate.ts';
import { issuerListPath, type IssuerListAnswer } from '../../../shared/sync/issuer-list.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../../shared/sync/protocol.ts';
import { openPrintShop } from '../../helpers/open-print-shop.ts';
import { pageAlone } from '../../helpers/page-alone.ts';
import { bitmapOf, cut, filmOf, photographed, scanned } from '../../helpers/photographed.ts';
import { patience } from '../../helpers/watched-pages.ts';

const root = join(import.meta.dirname, '../../..');
const content = {
  number: '武工评〔2026〕G001',
  name: '郭䶮',
  enterpriseName: '武安市鑫源金属制品有限公司',
  unionName: '武安市鑫源金属制品有限公司工会委员会',
  role: '主席',
  levelName: '高级',
  year: 2026,
  cityName: '武安市',
  issuer: '武安市总工会',
  issuedOn: '2026-12-08',
};

let folder: string;
let issuer: IssuerSecret;
let server: Awaited<ReturnType<typeof preview>>;
let paper: string;
let shop: Awaited<ReturnType<typeof openPrintShop>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongping-verify-'));
  issuer = await makeIssuerSecret();
  shop = await openPrintShop();
  const statement = await signCertificate(claimsOf(content, Date.now()), issuer);
  const data = { certificates: [content], statements: { [content.number]: statement } };
  paper = (await shop.print({ form: 'certificate', data })).file;
  const page = { configFile: join(root, 'build/vite.renderer.config.ts'), logLevel: 'error' } as const;
  const outDir = join(folder, 'page');
  const plugins = [pageAlone(join(root, 'renderer/verify.html'))];
  await build({ ...page, plugins, build: { outDir, minify: false } });
  server = await preview({ ...page, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
});

afterAll(async () => {
  await shop.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The public page with the city's list, in a Chromium whose camera sees the film. */
async function openVerifyPage(film: Buffer | null) {
  const file = join(folder, 'film.y4m');
  if (film) writeFileSync(file, film);
  const camera = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', ...(film ? camera : [])],
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const { id, publicKey } = issuer;
  const list: IssuerListAnswer = {
    issuer: '武安市总工会',
    keys: [{ id, publicKey, since: '2026-11-01T00:00:00Z' }],
    voidNumbers: [],
    at: '2026-12-20T02:00:00Z',
  };
  const headers = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };
  await page.route(`**${issuerListPath}`, (route) => route.fulfill({ json: list, headers }));
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}verify.html`);
  return { browser, page };
}

test('a camera that is held over the paper reads the code, and is off afterwards', async () => {
  const view = cut(scanned(paper, 300), [200, 1600], [1280, 720]);
  const film = filmOf(photographed(view, { degrees: 4, tilt: 0.05, light: 0.8 }));
  const { browser, page } = await openVerifyPage(film);
  try {
    await page.getByRole('button', { name: '用摄像头扫码' }).click();
    await page.getByText('核验通过，证书有效').waitFor();
    expect(await page.getByText('郭䶮').count()).toBe(1);
    expect(await page.locator('video').count()).toBe(0);
  } finally {
    await browser.close();
  }
});

test.each([
  ['turned by 7°', { degrees: 7, tilt: 0, light: 1 }],
  ['from an angle in a dim room', { degrees: -3, tilt: 0.15, light: 0.45 }],
])('a picture of the whole paper, %s, is read', async (_how, hand) => {
  const photo = photographed(scanned(paper, 300), hand);
  const { browser, page } = await openVerifyPage(null);
  try {
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'photo.bmp', mimeType: 'image/bmp', buffer: bitmapOf(photo) });
    await page.getByText('核验通过，证书有效').waitFor();
    expect(await page.getByText(content.number).count()).toBe(1);
  } finally {
    await browser.close();
  }
});
