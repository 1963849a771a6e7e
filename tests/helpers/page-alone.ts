import type { Plugin } from 'vite';

/** A configuration's list of pages is only ever added to; this replaces it, and saves building the screens. */
export const pageAlone = (input: string): Plugin => ({
  name: 'page-alone',
  options: (options) => ({ ...options, input }),
});
