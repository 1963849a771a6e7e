import { serveEmbedded } from './embedded/serve-embedded.ts';

/** The part of Electron's `process.parentPort` that is used; only a utility process has it. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

// As server/main.ts.
process.umask(0o077);
serveEmbedded(
  {
    tell: parentPort.postMessage.bind(parentPort),
    listen: (listener) => parentPort.on('message', ({ data }) => listener(data)),
  },
  () => process.exit(0),
);
