import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { maxPullRows, PullAnswerSchema } from '../../shared/sync/protocol.ts';
import type { Hub } from '../hub.ts';
import { sessionOf } from '../plugins/require-session.ts';
import { readChanges } from '../services/read-changes.ts';
import { collectionOf, type CollectionParams } from './collection-param.ts';

const PullQuerySchema = Type.Object({
  after: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  limit: Type.Integer({ minimum: 1, maximum: maxPullRows, default: maxPullRows }),
});

export function addPullRoute(routes: FastifyInstance, hub: Hub): void {
  routes.get<{ Params: CollectionParams; Querystring: Static<typeof PullQuerySchema> }>(
    '/:collection/pull',
    { schema: { querystring: PullQuerySchema }, config: { answer: PullAnswerSchema } },
    (request) => {
      const { after, limit } = request.query;
      return readChanges(hub, sessionOf(request), collectionOf(request.params), after, limit);
    },
  );
}
