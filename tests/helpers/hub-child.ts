import { serveEmbedded } from '../../server/embedded/serve-embedded.ts';

/** The app's hub as a plain child of Node, which speaks over Node's own channel in place of Electron's. */
serveEmbedded(
  {
    tell: (message) => void process.send?.(message),
    listen: (listener) => void process.on('message', listener),
  },
  () => process.exit(0),
);
// A test that ends early leaves no hub behind.
process.on('disconnect', () => process.exit(0));
