import { existsSync, globSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'out', 'built');
const sources = [
  '{electron,renderer,server,shared}/**/*',
  'build/vite.*.config.ts',
  'package.json',
  'package-lock.json',
];

/** Marks out/ as built from the files as they were at `startedAt`: a file saved during the build is newer. */
export function writeStamp(startedAt: Date): void {
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt);
}

/** Whether out/ is missing or older than any file it is made from. */
export function isBuildStale(): boolean {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return globSync([...sources], { cwd: root }).some((file) => statSync(join(root, file)).mtimeMs > built);
}
