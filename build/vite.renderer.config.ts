import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { woff2Only } from './woff2-only.ts';

const root = join(import.meta.dirname, '..', 'renderer');

/** The screens and the print page, for app://bundle and for the hub alike. */
export default defineConfig({
  root,
  plugins: [woff2Only(), react()],
  build: {
    outDir: join(root, '..', 'out', 'renderer'),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows fonts and scripts from files only, not from data: URLs.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: [join(root, 'index.html'), join(root, 'print.html'), join(root, 'verify.html')],
    },
  },
});
