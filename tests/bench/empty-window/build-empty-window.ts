import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const outDir = join(import.meta.dirname, '..', '..', '..', 'out', 'empty-window');

/** Builds the program that only opens a window, and answers its folder. */
export async function buildEmptyWindow(): Promise<string> {
  const common = { configFile: false, root: import.meta.dirname, logLevel: 'warn' } as const;
  await build({ ...common, base: './', plugins: [react()], build: { outDir, emptyOutDir: true } });
  await build({
    ...common,
    publicDir: false,
    ssr: { external: ['electron'] },
    build: {
      ssr: join(import.meta.dirname, 'main.ts'),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
    },
  });
  const manifest = { name: 'empty-window', version: '1.0.0', type: 'module', main: 'main.js' };
  writeFileSync(join(outDir, 'package.json'), JSON.stringify(manifest));
  return outDir;
}
