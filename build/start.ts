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

async function startDesktop(): Promise<void> {
  const { executable } = await electronBinary();
  await ensureElectronLibraries(executable);
  console.log('start: opening the desktop app; close its window to end');
  await startAndWait(executable, [...sandboxArguments(), root]);
}

async function startWeb(): Promise<void> {
  console.log('start: serving the screens to browsers; press Ctrl+C to end');
  // Somebody looks around: the demo lives in the browser, so the hub's own data may stay out of sight.
  const quiet = { HUB_DATA: join(root, '.cache', 'hub'), HUB_LOG: 'warn' };
  await startAndWait(process.execPath, [join(root, 'server', 'main.ts')], quiet);
}

const wantsWeb = process.argv.includes('--web');
if (isBuildStale()) await buildAll();
if (!wantsWeb && !hasDisplay())
  console.log('start: this machine has no display, so the app opens in a browser instead');
await (wantsWeb || !hasDisplay() ? startWeb() : startDesktop());
