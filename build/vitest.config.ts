import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './setup/chromium.ts';

const root = new URL('..', import.meta.url).pathname;

/** A test fails for what it waits for, not for when that comes: a loaded PC may take its time. */
const expect = { poll: { timeout: 40_000 } };

/** One project per kind of machine a test needs; the file's suffix chooses it. */
export default defineConfig({
  root,
  test: {
    // Left alone, the runner keeps a core for itself; on an office's two cores that would leave one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        root,
        test: {
          name: 'node',
          expect,
          environment: 'node',
          include: ['tests/**/*.node.test.ts'],
          globalSetup: ['tests/helpers/print-shop.ts', 'tests/helpers/postgres-for-all.ts'],
          // For what hangs, however slow the PC.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          name: 'dom',
          expect,
          environment: 'jsdom',
          // Reading the screens' modules anew for every file took a third of the time; each test opens data of its own.
          isolate: false,
          include: ['tests/**/*.dom.test.tsx'],
          setupFiles: ['tests/helpers/dom-setup.ts'],
          // What a test waits for has a limit of its own; this one is for a test that hangs, however slow the PC.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        root,
        test: {
          name: 'chromium',
          expect,
          include: ['tests/**/*.chromium.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromiumPath(),
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        root,
        test: {
          name: 'electron',
          expect,
          environment: 'node',
          include: ['tests/**/*.electron.test.ts'],
          setupFiles: ['tests/helpers/tell-failures.ts'],
          // In the order they stand, so that a failure is told before the pages are closed.
          sequence: { hooks: 'list' },
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
