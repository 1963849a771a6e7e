import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { WhoSchema, type Who } from '../../shared/sync/account-answers.ts';
import { accountSession, browserDevice } from '../accounts/account-session.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { giveCookie } from '../accounts/session-cookie.ts';
import { joinMeeting } from '../meetings/join-meeting.ts';
import { typedSecret } from './account-fields.ts';

const JoinSchema = Type.Object({
  code: typedSecret,
  deviceKey: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  used: Type.Boolean(),
});

interface JoinRoute {
  Body: Static<typeof JoinSchema>;
}

async function answerJoin(
  hub: HubAccounts,
  request: FastifyRequest<JoinRoute>,
  reply: FastifyReply,
): Promise<Who> {
  const { code, deviceKey: key = null, used } = request.body;
  const { account, session, token } = await joinMeeting(hub, { code, key, used, address: request.ip });
  giveCookie(request, reply, token);
  const { sessionId: _sessionId, ...who } = accountSession(
    account,
    hub.cityId,
    browserDevice(session.id),
    session.id,
  );
  return who;
}

/** `POST /v1/meetings/join`: lets a member's tablet into a meeting by its one-time code. `/join` is the address to type. */
export function addJoinRoute(routes: FastifyInstance, hub: HubAccounts): void {
  routes.get('/join', { schema: { hide: true } }, (_request, reply) => reply.redirect('/#/join'));
  routes.post<JoinRoute>(
    '/v1/meetings/join',
    { schema: { body: JoinSchema }, config: { answer: WhoSchema } },
    (request, reply) => answerJoin(hub, request, reply),
  );
}
