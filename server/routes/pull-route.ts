import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { EpochSchema, maxPullRows, PullAnswerSchema, type PullAnswer } from '../../shared/sync/protocol.ts';
import type { Hub } from '../hub.ts';
import { sessionOf } from '../plugins/require-session.ts';
import { countChanges } from '../services/count-changes.ts';
import { readChanges } from '../services/read-changes.ts';
import type { HubSession } from '../session.ts';
import { collectionOf, type CollectionParams } from './collection-param.ts';

const PullQuerySchema = Type.Object({
  after: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  limit: Type.Integer({ minimum: 1, maximum: maxPullRows, default: maxPullRows }),
  count: Type.Boolean({ default: false }),
  epoch: Type.Optional(EpochSchema),
});
type PullQuery = Static<typeof PullQuerySchema>;

async function pull(
  hub: Hub,
  session: HubSession,
  collection: CollectionName,
  { after, limit, count, epoch }: PullQuery,
): Promise<PullAnswer> {
  const page = await readChanges(hub, session, collection, after, limit, epoch);
  if (!count || !page.more) return page;
  return { ...page, total: await countChanges(hub, session, collection, after) };
}

export function addPullRoute(routes: FastifyInstance, hub: Hub): void {
  routes.get<{ Params: CollectionParams; Querystring: PullQuery }>(
    '/:collection/pull',
    { schema: { querystring: PullQuerySchema }, config: { answer: PullAnswerSchema } },
    (request) => pull(hub, sessionOf(request), collectionOf(request.params), request.query),
  );
}
