import type { FastifyInstance } from 'fastify';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Hub } from '../hub.ts';

async function answerReady({ store }: Hub): Promise<object> {
  try {
    // Any question will do, of any city.
    await store.auditHead('');
  } catch (error) {
    throw new AppError('HUB_NOT_READY', {}, { cause: error });
  }
  return { status: 'ready' };
}

/**
 * `health`: the process answers, and tells how many documents do not open, where there are any; the log names them.
 * `ready`: its database answers too. `time`: the hub's clock, in UTC.
 */
export function addStateRoutes(hub: FastifyInstance, services: Hub): void {
  const { unreadable } = services.store;
  hub.get('/v1/health', (_request, reply) => {
    const count = unreadable.count();
    return reply.send({ status: 'ok', ...(count > 0 && { unreadable: count }) });
  });
  hub.get('/v1/ready', () => answerReady(services));
  hub.get('/v1/time', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ now: services.clock.now().toISOString() }),
  );
}
