import { existsSync, globSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'out', 'built');
const sources = [
  '{electron,renderer,shared}/**/*',
  'build/vite.*.config.ts',
  'package.json',
  'package-lock.json',
];

/** Marks out/ as built now. */
export function writeStamp(): void {
  writeFileSync(stamp, new Date().toISOString());
}

/** Whether out/ is missing or older than any file it is made from. */
export function isBuildStale(): boolean {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return globSync([...sources], { cwd: root }).some((file) => statSync(join(root, file)).mtimeMs > built);
}
