import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../shared/sync/protocol.ts';

/**
 * The policy of the desktop app's own pages (electron/app-protocol): nothing from elsewhere, no eval. A browser derives a
 * key from the log-in password (Argon2id), which is WebAssembly; a PC does that outside its page.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
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

/**
 * For half a year a browser that has been here over TLS comes no other way, and lets nobody click a wrong certificate
 * away. Over plain HTTP the header means nothing, and a hub that was never under TLS must not claim to be.
 */
const onlyEncrypted = `max-age=${180 * 24 * 60 * 60}`;

/** Puts on an answer the headers of a sealed page, and the one by which a client knows a hub (read-answer.ts). */
export function sealAnswer({ protocol }: FastifyRequest, reply: FastifyReply): void {
  if (protocol === 'https') reply.header('strict-transport-security', onlyEncrypted);
  reply.headers({
    [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
  });
}

export function addSecurityHeaders(hub: FastifyInstance): void {
  hub.addHook('onSend', async (request, reply) => sealAnswer(request, reply));
}
