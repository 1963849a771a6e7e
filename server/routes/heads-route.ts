import type { FastifyInstance } from 'fastify';
import { HeadsSchema, NewsSchema, type Heads } from '../../shared/sync/protocol.ts';
import type { Hub } from '../hub.ts';
import { sessionOf } from '../plugins/require-session.ts';
import { findNews } from '../services/find-news.ts';

export function addHeadsRoute(routes: FastifyInstance, hub: Hub): void {
  const options = { schema: { body: HeadsSchema }, config: { answer: NewsSchema } };
  routes.post<{ Body: Heads }>('/heads', options, (request) =>
    findNews(hub, sessionOf(request), request.body),
  );
}
