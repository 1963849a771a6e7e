import type { FastifyInstance } from 'fastify';
import {
  NumberBlockSchema,
  NumberRequestSchema,
  type NumberRequest,
} from '../../shared/sync/number-block.ts';
import type { Hub } from '../hub.ts';
import { sessionOf } from '../plugins/require-session.ts';
import { leaseNumbers } from '../services/lease-numbers.ts';

export function addNumberBlockRoute(routes: FastifyInstance, hub: Hub): void {
  routes.post<{ Body: NumberRequest }>(
    '/v1/number-blocks',
    { schema: { body: NumberRequestSchema }, config: { answer: NumberBlockSchema } },
    (request) => leaseNumbers(hub, sessionOf(request), request.body),
  );
}
