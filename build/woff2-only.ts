import type { Plugin } from 'vite';

/** Leaves the second, larger form of each font out of the program: Chromium reads WOFF2. */
export const woff2Only = (): Plugin => ({
  name: 'woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource\/.*\.css$/ },
    handler: (code) => code.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, ''),
  },
});
