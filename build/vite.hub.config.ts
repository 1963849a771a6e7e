import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/** The hub inside the desktop app as one ES module: no package is shipped beside it. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'server', 'embedded-main.ts'),
    outDir: join(root, 'out', 'electron'),
    // The main process was built into the same folder just before.
    emptyOutDir: false,
    target: 'node24',
    sourcemap: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'hub.js', codeSplitting: false } },
  },
});
