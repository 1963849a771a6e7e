import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumPath } from '../../build/setup/chromium.ts';
import { watchPages } from './watched-pages.ts';

export interface RunningWebApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const quietFlags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the hub as `npm start -- --web` does and waits for the address it prints. */
async function startHub(folder: string): Promise<{ readonly hub: ChildProcess; readonly address: string }> {
  const env = { ...process.env, HUB_PORT: '0', HUB_DATA: join(folder, 'hub') };
  const hub = spawn(process.execPath, [join(root, 'server', 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: hub.stdout })) {
    const address = /^Gongping is open at (\S+)$/.exec(line)?.[1];
    if (address) return { hub, address };
  }
  throw new Error('the hub ended before it said where it listens');
}

/** The installed Chromium with the data in a folder of the test's own. */
export async function launchBrowser(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: ['--no-sandbox', ...quietFlags],
    viewport: { width: 1366, height: 768 },
  });
  watchPages(context);
  return context;
}

/** The screens in the installed Chromium, served by the real hub on a port of its own. */
export async function launchWebApp(): Promise<RunningWebApp> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-web-'));
  const { hub, address } = await startHub(folder);
  try {
    const context = await launchBrowser(join(folder, 'profile'));
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    const close = async (): Promise<void> => {
      await context.close();
      hub.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    };
    return { page, context, close };
  } catch (error) {
    hub.kill('SIGTERM');
    throw error;
  }
}
