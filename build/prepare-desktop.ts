import { buildAll } from './build.ts';
import { isBuildStale } from './build-stamp.ts';
import { ensureDebianPackages } from './setup/debian-packages.ts';
import { electronBinary } from './setup/electron-binary.ts';

/** Everything that drives the desktop app needs: the tools, an Electron that starts, and a build of this very source. */
export async function prepareDesktop(): Promise<void> {
  // The tools first: the screens' tests need a browser even where Electron cannot be had.
  await ensureDebianPackages(null);
  const { executable } = await electronBinary();
  await ensureDebianPackages(executable);
  if (isBuildStale()) await buildAll();
}
