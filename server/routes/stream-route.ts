import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StreamEvent } from '../../shared/sync/protocol.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Hub } from '../hub.ts';
import { sessionOf } from '../plugins/require-session.ts';
import type { Authenticate, HubSession } from '../session.ts';

/** A reader this far behind is gone; it pulls everything when it comes back. */
const mostUnread = 64 * 1024;

export interface StreamOptions {
  readonly authenticate: Authenticate;
  readonly heartbeatMs: number;
}

/** Ends the session's streams unless the request would still be let in as the same person with the same rights. */
async function endUnlessValid(
  { feed }: Hub,
  request: FastifyRequest,
  session: HubSession,
  authenticate: Authenticate,
): Promise<void> {
  const now = await authenticate(request).catch(() => null);
  if (canonicalJson(now) !== canonicalJson(session)) feed.endSession(session.sessionId);
}

function openStream(hub: Hub, request: FastifyRequest, options: StreamOptions): PassThrough {
  const session = sessionOf(request);
  const stream = new PassThrough();
  const write = (text: string): void => {
    if (stream.writableEnded) return;
    if (stream.writableLength > mostUnread) stream.destroy();
    else stream.write(text);
  };
  const unlisten = hub.feed.listen({
    session,
    onChange: (collections) => {
      const event: StreamEvent = { collections };
      write(`event: changed\ndata: ${JSON.stringify(event)}\n\n`);
      // What he may hear of from now on may be less, or more, as with a word by which a member keeps out.
      if (session.role === 'panelMember') void endUnlessValid(hub, request, session, options.authenticate);
    },
    onEnd: () => stream.end('event: ended\ndata: {}\n\n'),
  });
  // Keeps proxies from closing a quiet line, and finds out when nobody is there or nobody may be any more.
  const heartbeat = setInterval(() => {
    write(': alive\n\n');
    void endUnlessValid(hub, request, session, options.authenticate);
  }, options.heartbeatMs);
  stream.once('close', () => {
    clearInterval(heartbeat);
    unlisten();
  });
  write('retry: 3000\nevent: ready\ndata: {}\n\n');
  return stream;
}

/**
 * `GET /stream`: server-sent events, `ready` at once, `changed` with the collections in which this reader has
 * something to pull, `ended` when the session is over. It carries no documents.
 */
export function addStreamRoute(routes: FastifyInstance, hub: Hub, options: StreamOptions): void {
  routes.get('/stream', { exposeHeadRoute: false, compress: false }, (request, reply) => {
    reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
    return reply.send(openStream(hub, request, options));
  });
}
