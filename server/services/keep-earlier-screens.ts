import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long a tab may stay open over an upgrade, in milliseconds. */
const keptFor = 60 * 24 * 60 * 60 * 1000;

function copyHashed(from: string, to: string, now: number): void {
  mkdirSync(to, { recursive: true });
  const present = new Set(existsSync(from) ? readdirSync(from) : []);
  for (const name of readdirSync(to)) {
    const isOld = now - statSync(join(to, name)).mtimeMs > keptFor;
    if (isOld && !present.has(name)) rmSync(join(to, name));
  }
  for (const name of present) {
    // Read and written, because the desktop app has its screens inside an archive.
    if (!existsSync(join(to, name))) writeFileSync(join(to, name), readFileSync(join(from, name)));
  }
}

/**
 * Copies the hashed files of the present screens beside those of earlier builds, and drops what no open tab can want
 * any more.
 *
 * @param kept the folder of the copies, made if need be
 * @param now milliseconds since 1970
 * @returns the folder to serve, null when the disk does not take the copies: the hub works without them
 */
export function keepEarlierScreens(screens: string, kept: string, now: number): string | null {
  try {
    copyHashed(join(screens, 'assets'), join(kept, 'assets'), now);
    return kept;
  } catch {
    return null;
  }
}
