import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview, type Plugin } from 'vite';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from '../../build/setup/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked for the first time, it builds the print page and starts Chromium. */
    printShop: string;
  }
}

/** The print page, built, and a Chromium to print it in. */
async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'gongping-print-page-'));
  const outDir = join(folder, 'page');
  const configFile = join(import.meta.dirname, '../../build/vite.renderer.config.ts');
  const input = join(import.meta.dirname, '../../renderer/print.html');
  const quietly = { configFile, logLevel: 'error' } as const;
  // A configuration's list of pages is only ever added to; this replaces it, and saves building the screens.
  const alone: Plugin = { name: 'print-page-alone', options: (options) => ({ ...options, input }) };
  await build({ ...quietly, plugins: [alone], build: { outDir, minify: false } });
  const server = await preview({ ...quietly, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await chromium.launchServer({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  return {
    words: { url: `${server.resolvedUrls?.local[0] ?? ''}print.html`, browser: browser.wsEndpoint() },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let shop: ReturnType<typeof open> | null = null;

const desk = createServer((_, response) => {
  shop ??= open();
  shop.then(
    ({ words }) => response.end(JSON.stringify(words)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

/**
 * One print shop for a whole run of tests: building the page takes longer than most of them. A run that prints
 * nothing pays for nothing but a port.
 */
export async function setup(project: TestProject): Promise<void> {
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  project.provide('printShop', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
}

export async function teardown(): Promise<void> {
  desk.close();
  desk.closeAllConnections();
  await (await shop?.catch(() => null))?.close();
}
