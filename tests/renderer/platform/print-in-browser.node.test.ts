import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumPath } from '../../../build/setup/chromium.ts';
import { patience } from '../../helpers/watched-pages.ts';

let server: ViteDevServer;
let browser: Browser;
let context: BrowserContext;
let cache: string;

beforeAll(async () => {
  cache = mkdtempSync(join(tmpdir(), 'gongping-web-print-'));
  server = await createServer({
    configFile: join(import.meta.dirname, '../../../build/vite.renderer.config.ts'),
    logLevel: 'error',
    cacheDir: cache,
    server: { port: 0, host: '127.0.0.1', hmr: false },
  });
  await server.listen();
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(cache, { recursive: true, force: true });
});

beforeEach(async () => {
  context = await browser.newContext();
  context.setDefaultTimeout(patience);
  // The dialog would wait for a person.
  await context.addInitScript(
    'window.print = () => document.documentElement.setAttribute("data-printed", "yes")',
  );
});
afterEach(() => context.close());

const statement = { form: 'certificate', data: { certificates: [] } };
const certificate = {
  number: '武工评〔2026〕G001',
  name: '王建国',
  enterpriseName: '甲公司',
  unionName: '甲公司工会',
  role: '主席',
  levelName: '高级',
  year: 2026,
  cityName: '武安市',
  issuer: '武安市总工会',
  issuedOn: '2026-12-08',
};

/** Prints through the browser's body of the bridge; answers with the result or the error code. */
async function print(job: object): Promise<unknown> {
  const page = await context.newPage();
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}crash.html`);
  return page.evaluate(`import('/platform/web-bridge.ts')
    .then(({ createWebBridge }) => createWebBridge().print.toPdf(${JSON.stringify({ ...job, fileName: 'x' })}))
    .catch(({ code, params }) => ({ code, params }))`);
}

test('the form opens in a tab of its own, which shows the print dialog', async () => {
  const tab = context.waitForEvent('page', (page) => page.url().endsWith('/print.html'));
  const result = print({ form: 'certificate', data: { certificates: [certificate] } });
  expect(await result).toEqual({ kind: 'dialog' });
  expect(
    await (await tab).evaluate('[document.documentElement.dataset.printed, document.body.innerText]'),
  ).toEqual(['yes', expect.stringContaining('王建国')]);
});

test('an unknown form and data that does not fit are told apart', async () => {
  expect(await print({ form: 'no-such-form', data: {} })).toEqual({
    code: 'PRINT_FORM_UNKNOWN',
    params: { form: 'no-such-form' },
  });
  expect(await print(statement)).toMatchObject({
    code: 'PRINT_FAILED',
    params: { reference: 'render-failed' },
  });
});

test('a blocked tab is reported with what to do', async () => {
  await context.addInitScript('window.open = () => null');
  expect(await print(statement)).toEqual({ code: 'PRINT_WINDOW_BLOCKED', params: {} });
});
