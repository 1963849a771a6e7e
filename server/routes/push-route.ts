import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import {
  maxPushBytes,
  maxPushRows,
  PushAnswerSchema,
  PushRequestSchema,
  type PushAnswer,
} from '../../shared/sync/protocol.ts';
import type { Hub } from '../hub.ts';
import { batchTooLarge } from '../plugins/error-answers.ts';
import { sessionOf } from '../plugins/require-session.ts';
import { applyPush } from '../services/apply-push.ts';
import { collectionOf, type CollectionParams } from './collection-param.ts';

interface PushRoute {
  Params: CollectionParams;
  Body: Static<typeof PushRequestSchema>;
}

async function push(hub: Hub, request: FastifyRequest<PushRoute>): Promise<PushAnswer> {
  const { rows } = request.body;
  if (rows.length > maxPushRows) throw batchTooLarge();
  return { answers: await applyPush(hub, sessionOf(request), collectionOf(request.params), rows) };
}

export function addPushRoute(routes: FastifyInstance, hub: Hub): void {
  const options = {
    bodyLimit: maxPushBytes,
    schema: { body: PushRequestSchema },
    config: { answer: PushAnswerSchema },
  };
  routes.post<PushRoute>('/:collection/push', options, (request) => push(hub, request));
}
