import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built screens to browsers. */
export async function addScreens(hub: FastifyInstance, folder: string): Promise<void> {
  await hub.register(fastifyStatic, {
    root: folder,
    // Built files carry a hash in their names and may be kept for ever; the pages that name them may not.
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}
