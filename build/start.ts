import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { isBuildStale } from './build-stamp.ts';
import { ensureElectronLibraries } from './setup/debian-packages.ts';
import { hasDisplay, sandboxArguments } from './setup/display.ts';
import { electronBinary } from './setup/electron-binary.ts';

const root = join(import.meta.dirname, '..');

async function startAndWait(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const env = { ...process.env, ...environment };
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  process.exitCode = typeof code === 'number' ? code : 0;
}

/** The demo city's hub, for whoever wants to see two machines sync; deleting its folder starts it afresh. */
const demoHub = join(root, 'server', 'demo-main.ts');
const demoHubSettings = { HUB_DATA: join(root, '.cache', 'demo-hub'), HUB_LOG: 'warn' };

async function startDesktop(): Promise<void> {
  const { executable } = await electronBinary();
  await ensureElectronLibraries(executable);
  console.log('start: opening the desktop app and the demo hub; close the window to end both');
  const env = { ...process.env, ...demoHubSettings };
  const hub = spawn(process.execPath, [demoHub], { cwd: root, env, stdio: 'inherit' });
  await startAndWait(executable, [...sandboxArguments(), root]);
  hub.kill('SIGTERM');
}

async function startWeb(): Promise<void> {
  console.log('start: serving the screens and the demo hub to browsers; press Ctrl+C to end');
  await startAndWait(process.execPath, [demoHub], demoHubSettings);
}

const wantsWeb = process.argv.includes('--web');
if (isBuildStale()) await buildAll();
if (!wantsWeb && !hasDisplay())
  console.log('start: this machine has no display, so the app opens in a browser instead');
await (wantsWeb || !hasDisplay() ? startWeb() : startDesktop());
