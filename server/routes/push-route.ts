import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { AppError } from '../../shared/lib/app-error.ts';
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
import type { HubSession } from '../session.ts';
import { applyPush } from '../services/apply-push.ts';
import { collectionOf, type CollectionParams } from './collection-param.ts';

interface PushRoute {
  Params: CollectionParams;
  Body: Static<typeof PushRequestSchema>;
}

/** What such a client assumes was pulled from a state that the hub has lost. @throws AppError HUB_RESTORED */
async function checkEpoch({ store }: Hub, { cityId }: HubSession, known: string): Promise<void> {
  const current = (await store.epochs(cityId)).at(-1);
  if (current?.id !== known) throw new AppError('HUB_RESTORED');
}

async function push(hub: Hub, request: FastifyRequest<PushRoute>): Promise<PushAnswer> {
  const { rows, epoch } = request.body;
  const session = sessionOf(request);
  if (rows.length > maxPushRows) throw batchTooLarge();
  if (epoch !== undefined) await checkEpoch(hub, session, epoch);
  return { answers: await applyPush(hub, session, collectionOf(request.params), rows) };
}

export function addPushRoute(routes: FastifyInstance, hub: Hub): void {
  const options = {
    bodyLimit: maxPushBytes,
    schema: { body: PushRequestSchema },
    config: { answer: PushAnswerSchema },
  };
  routes.post<PushRoute>('/:collection/push', options, (request) => push(hub, request));
}
