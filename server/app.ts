import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { addSecurityHeaders } from './security-headers.ts';

export interface HubOptions {
  readonly rendererFolder: string;
}

/** The hub, ready to listen or to be asked with `inject()`. It serves the screens to browsers. */
export async function buildHub(options: HubOptions): Promise<FastifyInstance> {
  const hub = fastify({ bodyLimit: 1024 * 1024 });
  addSecurityHeaders(hub);
  hub.get('/v1/health', async () => ({ status: 'ok' }));
  // Built files carry a hash in their names and may be kept for ever; the pages that name them may not.
  await hub.register(fastifyStatic, {
    root: options.rendererFolder,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return hub;
}
