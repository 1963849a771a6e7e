import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/lib/app-error.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../shared/sync/protocol.ts';
import { protocolProblem } from '../../shared/sync/protocol-version.ts';
import type { Authenticate, HubSession } from '../session.ts';

const sessions = new WeakMap<FastifyRequest, HubSession>();

/** Lets a request to the routes of `routes` through only when it speaks the protocol and somebody has signed in. */
export function requireSession(routes: FastifyInstance, authenticate: Authenticate): void {
  routes.addHook('onRequest', async (request) => {
    // First: whoever speaks another protocol may not be able to sign in either.
    const claimed = request.headers[PROTOCOL_HEADER];
    const refused = protocolProblem(typeof claimed === 'string' ? claimed : undefined, PROTOCOL_VERSION);
    if (refused) throw new AppError(refused.code, refused.params);
    const session = await authenticate(request);
    // A PC's token has no end of its own: whose does not open was shut out.
    const isPc = request.headers.authorization !== undefined;
    if (!session) throw new AppError(isPc ? 'PC_SHUT_OUT' : 'SIGN_IN_AGAIN');
    sessions.set(request, session);
  });
}

/** Who sent a request. @throws AppError SIGN_IN_AGAIN on a route that `requireSession` does not guard */
export function sessionOf(request: FastifyRequest): HubSession {
  const session = sessions.get(request);
  if (!session) throw new AppError('SIGN_IN_AGAIN');
  return session;
}
