import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../../build/setup/chromium.ts';

const quietly = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];

/** Does something in the installed Chromium with an empty profile on the disk, at an address. */
export async function inFreshPage<T>(address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-bench-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    args: quietly,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    return await work(page);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
