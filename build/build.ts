import { join } from 'node:path';
import { build } from 'vite';
import { writeStamp } from './build-stamp.ts';

/** In this order: the service worker names the files of the screens; what follows the main process joins its folder. */
const configs = [
  'vite.renderer.config.ts',
  'vite.worker.config.ts',
  'vite.main.config.ts',
  'vite.preload.config.ts',
  'vite.hub.config.ts',
] as const;

/** Builds the screens, the main process, the preload script and the app's hub into out/. */
export async function buildAll(): Promise<void> {
  const startedAt = new Date();
  for (const config of configs) {
    console.log(`build: ${config.replace(/^vite\.|\.config\.ts$/g, '')}`);
    await build({ configFile: join(import.meta.dirname, config), logLevel: 'warn' });
  }
  writeStamp(startedAt);
}

if (import.meta.main) {
  await buildAll();
  console.log('build: out/renderer and out/electron are ready');
}
