import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built screens to browsers, and from `earlier` what earlier builds had: a tab that was opened before an
 * upgrade still asks for it.
 */
export async function addScreens(
  hub: FastifyInstance,
  folder: string,
  earlier: string | null = null,
): Promise<void> {
  await hub.register(fastifyStatic, {
    root: earlier === null ? folder : [folder, earlier],
    // Built files carry a hash in their names and may be kept for ever; the pages that name them may not.
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}
