import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { idField } from '../../shared/schema/fields.ts';
import { HistoryAnswerSchema } from '../../shared/sync/history.ts';
import type { Hub } from '../hub.ts';
import { sessionOf } from '../plugins/require-session.ts';
import { readHistory } from '../services/read-history.ts';
import { collectionOf, type CollectionParams } from './collection-param.ts';

const HistoryQuerySchema = Type.Object({ id: idField });
type HistoryQuery = Static<typeof HistoryQuerySchema>;

/** What one document was before, in the reader's scope. */
export function addHistoryRoute(routes: FastifyInstance, hub: Hub): void {
  routes.get<{ Params: CollectionParams; Querystring: HistoryQuery }>(
    '/:collection/history',
    { schema: { querystring: HistoryQuerySchema }, config: { answer: HistoryAnswerSchema } },
    (request) => readHistory(hub, sessionOf(request), collectionOf(request.params), request.query.id),
  );
}
