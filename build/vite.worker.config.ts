import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');
const screens = join(root, 'out', 'renderer');

/** The built screens; the worker itself is not one of them. */
const files = globSync('**/*.*', { cwd: screens })
  // Fonts are for paper alone and large; a page that is printed fetches the few it needs.
  .filter((file) => file !== 'sw.js' && !file.endsWith('.woff2'))
  .map((file) => `/${file.split(sep).join('/')}`)
  .sort();

const buildId = files
  .reduce((hash, file) => hash.update(file).update(readFileSync(join(screens, file))), createHash('sha256'))
  .digest('hex')
  .slice(0, 16);

/** The service worker that keeps the screens in a browser; built last, because it names the files of the others. */
export default defineConfig({
  root,
  publicDir: false,
  define: { SCREEN_FILES: JSON.stringify(files), SCREENS_BUILD: JSON.stringify(buildId) },
  build: {
    outDir: screens,
    emptyOutDir: false,
    target: 'es2023',
    rolldownOptions: {
      input: join(root, 'renderer', 'service-worker', 'service-worker.ts'),
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
});
