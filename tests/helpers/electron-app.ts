import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { sandboxArguments } from '../../build/setup/display.ts';
import { electronBinary } from '../../build/setup/electron-binary.ts';
import '../../renderer/platform/exposed-calls.ts';
import { patience, watchPages } from './watched-pages.ts';
import { startVirtualDisplay } from './xvfb.ts';

const root = join(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** A data folder of an earlier launch, to start the app again on the same data. */
  readonly folder?: string;
  readonly args?: readonly string[];
  /** The folder of another program to start in the same Electron. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  /** The app's window, its page loaded. */
  readonly page: Page;
  /** The test's own folder: `data` is the app's userData, `home` the home directory. */
  readonly folder: string;
  /** What the app was started with, for a second one beside it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends the app and keeps the folder, for another launch. */
  quit(): Promise<void>;
  /** Ends the app and removes the folder. */
  close(): Promise<void>;
}

function requireBuild(): void {
  if (
    existsSync(join(root, 'out', 'electron', 'main.js')) &&
    existsSync(join(root, 'out', 'renderer', 'index.html'))
  )
    return;
  throw new Error('The app is not built: run "npm run build" before the tests of the desktop app.');
}

const newAppFolder = (): string => mkdtempSync(join(tmpdir(), 'gongping-'));

/** The environment of a test run: its own home, its own data, its own display. */
function appEnvironment(folder: string, display: string | null): Record<string, string> {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const own = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    GONGPING_USER_DATA: join(folder, 'data'),
  };
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(inherited), ...own, ...(display === null ? {} : { DISPLAY: display }) };
}

/**
 * Without `executablePath` Playwright preloads its own script, which holds the app back until it is
 * connected; with it the app runs ahead and now and then the two miss one another.
 */
async function launchHeldBack(
  env: Record<string, string>,
  args: readonly string[],
  program: string,
): Promise<ElectronApplication> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = (await electronBinary()).folder;
  return _electron.launch({
    args: [...sandboxArguments(), ...args, program],
    env,
    cwd: root,
    timeout: patience,
  });
}

/** Starts the built app in the real Electron. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  requireBuild();
  const folder = options.folder ?? newAppFolder();
  const screen = await startVirtualDisplay();
  const environment = { ...appEnvironment(folder, screen.display), ...options.env };
  try {
    const app = await launchHeldBack(environment, options.args ?? [], options.program ?? root);
    watchPages(app.context());
    const page = await app.firstWindow({ timeout: patience });
    await page.waitForLoadState('load');
    const quit = async (): Promise<void> => {
      await app.close();
      screen.stop();
    };
    const close = async (): Promise<void> => {
      await quit();
      rmSync(folder, { recursive: true, force: true });
    };
    return { app, page, folder, environment, quit, close };
  } catch (error) {
    screen.stop();
    throw error;
  }
}

/** Calls one function of the bridge from the page, without the checks of the renderer's own side. */
export const callHost = (page: Page, area: string, name: string, input?: unknown): Promise<unknown> =>
  page.evaluate((call) => window.gongping?.[call.area]?.[call.name]?.(call.input), { area, name, input });

/** Asks again until the answer is right; the page's own `waitForFunction` needs eval, which our pages refuse. */
export async function poll<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > end) throw new Error(`gave up waiting; the last answer was ${JSON.stringify(answer)}`);
    await setTimeout(100);
  }
}
