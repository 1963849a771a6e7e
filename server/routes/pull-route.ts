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

/** A `PullAnswer` as text: reading the documents and writing them again would take longer than all the rest. */
async function pull(
  hub: Hub,
  session: HubSession,
  collection: CollectionName,
  { after, limit, count, epoch }: PullQuery,
): Promise<string> {
  const page = await readChanges(hub, session, collection, after, limit, epoch);
  const { texts, checkpoint, more, epoch: current, shared } = page;
  const total = count && more ? await countChanges(hub, session, collection, after) : undefined;
  const rest: Omit<PullAnswer, 'documents'> = {
    checkpoint,
    more,
    ...(current !== undefined && { epoch: current }),
    ...(shared && { shared }),
    ...(total !== undefined && { total }),
  };
  return `{"documents":[${texts.join(',')}],${JSON.stringify(rest).slice(1)}`;
}

export function addPullRoute(routes: FastifyInstance, hub: Hub): void {
  routes.get<{ Params: CollectionParams; Querystring: PullQuery }>(
    '/:collection/pull',
    { schema: { querystring: PullQuerySchema }, config: { answer: PullAnswerSchema } },
    async (request, reply) => {
      const answer = await pull(hub, sessionOf(request), collectionOf(request.params), request.query);
      return reply.type('application/json; charset=utf-8').send(answer);
    },
  );
}
