import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from '../../build/setup/chromium.ts';
import { openDesk } from './open-desk.ts';
import { pageAlone } from './page-alone.ts';

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
  await build({ ...quietly, plugins: [pageAlone(input)], build: { outDir, minify: false } });
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

let desk: Awaited<ReturnType<typeof openDesk>>;

/** One print shop for a whole run of tests: building the page takes longer than most of them. */
export async function setup(project: TestProject): Promise<void> {
  desk = await openDesk(open);
  project.provide('printShop', desk.url);
}

export const teardown = (): Promise<void> => desk.close();
