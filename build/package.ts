import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, DEFAULT_TARGET, DIR_TARGET, Platform, type Configuration } from 'electron-builder';
import { buildAll } from './build.ts';
import { electronBinary, type ElectronBinary } from './setup/electron-binary.ts';
import { writeSbom } from './write-sbom.ts';

const root = join(import.meta.dirname, '..');

/** The fallback build of Electron is named by hand; the official one electron-builder finds itself. */
function configuration({ kind, folder }: ElectronBinary, output: string): Configuration {
  const own: Configuration = { extends: join(root, 'electron-builder.yml'), directories: { output } };
  if (kind === 'official') return own;
  return {
    ...own,
    electronDist: folder,
    electronVersion: readFileSync(join(folder, 'version'), 'utf8').trim(),
  };
}

/** Packs out/, as it was built last, into a folder under `output` that can be started. */
export async function packFolder(output: string): Promise<void> {
  const electron = await electronBinary();
  const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
  const targets = Platform.current().createTarget(DIR_TARGET, arch);
  await build({ projectDir: root, targets, config: configuration(electron, output), publish: 'never' });
}

/** Packs out/ into the installers of this system. @throws Error when only the fallback build of Electron is there */
async function packInstallers(output: string): Promise<void> {
  const electron = await electronBinary();
  if (electron.kind === 'fallback')
    throw new Error(
      'Installers need the official Electron. Set ELECTRON_MIRROR to a mirror this network reaches.',
    );
  const targets = Platform.current().createTarget(DEFAULT_TARGET);
  await build({ projectDir: root, targets, config: configuration(electron, output), publish: 'never' });
}

// `npm run package` makes a folder that can be started; `npm run package -- --installers` what is released.
if (import.meta.main) {
  const output = join(root, 'dist');
  await buildAll();
  console.log(`package: what is in it stands in ${await writeSbom()}`);
  await (process.argv.includes('--installers') ? packInstallers(output) : packFolder(output));
  console.log(`package: done, see ${output}`);
}
