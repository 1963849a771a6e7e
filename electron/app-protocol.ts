import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { bundleFile, bundleScheme } from './bundle-file.ts';
import { contentTypeOf } from './content-type.ts';

/**
 * Scripts from the bundle alone, no eval, no frame, no connection to anywhere: the network belongs to the
 * main process. Inline styles are what antd writes.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headersOf = (path: string): Record<string, string> => ({
  'Content-Type': contentTypeOf(path),
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

const refused = (status: number): Response => new Response(null, { status });

async function answer(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
  const file = bundleFile(root, new URL(request.url));
  if (file === null) return refused(404);
  try {
    return new Response(await readFile(file), { headers: headersOf(file) });
  } catch {
    return refused(404);
  }
}

/** Makes app:// a full, secure origin. Electron wants this before it is ready. */
export function registerBundleScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: bundleScheme, privileges }]);
}

/** Serves the built renderer of `root` as app://bundle to the pages of one session. */
export function serveBundle(session: Session, root: string): void {
  session.protocol.handle(bundleScheme, (request) => answer(root, request));
}
