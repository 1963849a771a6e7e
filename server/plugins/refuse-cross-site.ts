import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/lib/app-error.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Programs that are no browsers send neither header, and carry nobody's cookie. */
function isFromElsewhere({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return headers.origin !== undefined && URL.parse(headers.origin)?.host !== host;
}

/** Keeps pages of other sites from acting in the name of whoever is signed in here, and from signing him in. */
export function refuseCrossSite(routes: FastifyInstance): void {
  routes.addHook('onRequest', async (request) => {
    if (!harmless.has(request.method) && isFromElsewhere(request)) throw new AppError('CROSS_SITE_REFUSED');
  });
}
