import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/** The preload script as one CommonJS file: a sandboxed page can load no other kind. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: join(root, 'electron', 'preload.ts'),
    outDir: join(root, 'out', 'electron'),
    // The main process was built into the same folder just before.
    emptyOutDir: false,
    target: 'chrome146',
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
  },
});
