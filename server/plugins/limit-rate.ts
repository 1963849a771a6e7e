import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../shared/lib/app-error.ts';

/**
 * Lets each network address ask so many times a minute, and no more. Many PCs may stand behind one address.
 *
 * @throws AppError RATE_LIMITED, to the request that is too many
 */
export async function limitRate(routes: FastifyInstance, perMinute: number): Promise<void> {
  await routes.register(fastifyRateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) =>
      new AppError('RATE_LIMITED', { seconds: Math.ceil(ttl / 1000) }),
  });
}
