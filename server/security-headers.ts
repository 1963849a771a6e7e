import type { FastifyInstance } from 'fastify';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../shared/sync/protocol.ts';

/** The same policy as the desktop app's own pages (electron/content-security-policy): nothing from elsewhere, no eval. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Puts on every answer the headers of a sealed page, and the one by which a client knows a hub (read-answer.ts). */
export function addSecurityHeaders(hub: FastifyInstance): void {
  hub.addHook('onSend', async (_request, reply) => {
    reply.headers({
      [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
    });
  });
}
