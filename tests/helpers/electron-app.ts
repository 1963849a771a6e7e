import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { sandboxArguments } from '../../build/setup/display.ts';
import { electronBinary } from '../../build/setup/electron-binary.ts';
import { virtualDisplay } from './xvfb.ts';

const root = join(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** A data folder of an earlier launch, to start the app again on the same data. */
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  /** The app's window, its page loaded. */
  readonly page: Page;
  /** The test's own folder: `data` is the app's userData, `home` the home directory. */
  readonly folder: string;
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

export const newAppFolder = (): string => mkdtempSync(join(tmpdir(), 'gongping-'));

/** The environment of a test run: its own home, its own data, its own display. */
export async function appEnvironment(folder: string): Promise<Record<string, string>> {
  const display = await virtualDisplay();
  const home = join(folder, 'home');
  mkdirSync(join(home, 'Documents'), { recursive: true });
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

/** Starts the built app in the real Electron. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  requireBuild();
  const folder = options.folder ?? newAppFolder();
  const { executable } = await electronBinary();
  const app = await _electron.launch({
    executablePath: executable,
    args: [...sandboxArguments(), ...(options.args ?? []), root],
    env: { ...(await appEnvironment(folder)), ...options.env },
    cwd: root,
    timeout: 30_000,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  const quit = (): Promise<void> => app.close();
  return {
    app,
    page,
    folder,
    quit,
    close: async () => {
      await quit();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
