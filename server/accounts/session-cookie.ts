import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionLength } from './sign-in.ts';

const isEncrypted = ({ protocol }: FastifyRequest): boolean => protocol === 'https';

/** Browsers take a `__Host-` cookie only from this very host over TLS, so that nobody can plant one. */
const cookieName = (request: FastifyRequest): string =>
  isEncrypted(request) ? '__Host-gongping' : 'gongping';

function setCookie(request: FastifyRequest, reply: FastifyReply, value: string, seconds: number): void {
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${seconds}`];
  if (isEncrypted(request)) attributes.push('Secure');
  reply.header('set-cookie', [`${cookieName(request)}=${value}`, ...attributes].join('; '));
}

/** No script can read it, no other site can send it; it ends with the session. */
export const giveCookie = (request: FastifyRequest, reply: FastifyReply, token: string): void =>
  setCookie(request, reply, token, sessionLength / 1000);

export const takeCookie = (request: FastifyRequest, reply: FastifyReply): void =>
  setCookie(request, reply, '', 0);

/** The token in a request's cookie, null for none. */
export function cookieToken(request: FastifyRequest): string | null {
  const start = `${cookieName(request)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) || null;
}
