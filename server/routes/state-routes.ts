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

/** `health`: the process answers. `ready`: its database answers too. `time`: the hub's clock, in UTC. */
export function addStateRoutes(hub: FastifyInstance, services: Hub): void {
  hub.get('/v1/health', (_request, reply) => reply.send({ status: 'ok' }));
  hub.get('/v1/ready', () => answerReady(services));
  hub.get('/v1/time', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ now: services.clock.now().toISOString() }),
  );
}
