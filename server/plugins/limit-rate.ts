import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../shared/lib/app-error.ts';

/**
 * Lets each network address ask so many times a minute, and no more, of the hooks and routes that are added after it.
 * Many PCs may stand behind one address.
 *
 * @throws AppError RATE_LIMITED, to the request that is too many
 */
export async function limitRate(routes: FastifyInstance, perMinute: number): Promise<void> {
  await routes.register(fastifyRateLimit, {
    // The plugin's own hooks would stand behind all others: whoever is not let in could ask without end.
    global: false,
    max: perMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) =>
      new AppError('RATE_LIMITED', { seconds: Math.ceil(ttl / 1000) }),
  });
  routes.addHook('onRequest', routes.rateLimit());
}
