import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { packFolder } from '../../build/package.ts';
import { sandboxArguments } from '../../build/setup/display.ts';
import { productVersion } from '../../shared/ipc/product-version.ts';
import { evaluateInPage } from '../helpers/evaluate-in-page.ts';
import { startVirtualDisplay, type VirtualDisplay } from '../helpers/xvfb.ts';

let folder: string;
let program: string;
let screen: VirtualDisplay;
let started: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongping-packed-'));
  await packFolder(folder);
  program = join(folder, 'linux-unpacked', 'gongping');
});

afterEach(async () => {
  for (const child of started) {
    if (child.exitCode === null && child.kill()) await once(child, 'exit');
  }
  started = [];
  screen?.stop();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the packed program and answers with the first line it prints that begins so. */
async function startUntil(beginning: string, args: readonly string[], env: Record<string, string> = {}) {
  screen = await startVirtualDisplay();
  const home = join(folder, 'home');
  const own = { HOME: home, XDG_CONFIG_HOME: join(home, '.config'), DISPLAY: screen.display ?? '' };
  const child = spawn(program, [...sandboxArguments(), '--remote-debugging-port=0', ...args], {
    env: { ...process.env, ...own, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    lines.push(line);
    if (line.startsWith(beginning)) return { line, lines };
  }
  throw new Error(`the packed program ended: ${lines.join('\n')}`);
}

const devTools = 'DevTools listening on ';

test('the packed program opens its window on its own data folder, whatever the environment says', async () => {
  const stray = join(folder, 'stray');
  const { line } = await startUntil(devTools, [], { GONGPING_USER_DATA: stray });
  const port = new URL(line.slice(devTools.length)).port;
  const info = await evaluateInPage(port, 'app://bundle/index.html', 'window.gongping.app.info()');
  expect(info).toMatchObject({ ok: true, value: { packaged: true, version: productVersion } });
  expect(existsSync(stray)).toBe(false);
  expect(readdirSync(join(folder, 'home', '.config', 'Gongping'))).toContain('logs');
});

test('the debugger of the main process cannot be switched on', async () => {
  const { lines } = await startUntil(devTools, ['--inspect=0'], { NODE_OPTIONS: '--inspect=0' });
  expect(lines.join('\n')).not.toContain('Debugger listening');
});

test('the fuses are blown and the code is in the archive', async () => {
  const wire = await getCurrentFuseWire(program);
  expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
  expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE);
  const resources = readdirSync(join(folder, 'linux-unpacked', 'resources'));
  expect(resources).toContain('app.asar');
  expect(resources).not.toContain('app');
});
