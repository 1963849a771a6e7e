import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { isFromHere } from './is-from-here.ts';

/**
 * Answers go compressed, and requests may come so. What stays on this machine is not: packing a page of 500 sheets and
 * unpacking it again take longer than handing over its 2 MB.
 */
export async function compressAnswers(hub: FastifyInstance): Promise<void> {
  hub.addHook('onRequest', async (request) => {
    // The plugin's own way of being told.
    if (isFromHere(request)) request.headers['x-no-compression'] = 'true';
  });
  await hub.register(fastifyCompress, { encodings: ['gzip'], requestEncodings: ['gzip'], threshold: 1024 });
}
