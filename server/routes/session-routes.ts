import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { BrowserKeySchema, EnrolledSchema, WhoSchema, type Who } from '../../shared/sync/account-answers.ts';
import { accountSession, browserDevice } from '../accounts/account-session.ts';
import { browserKey } from '../accounts/browser-key.ts';
import { changePassword } from '../accounts/change-password.ts';
import { signOut } from '../accounts/end-access.ts';
import { enrolByPassword } from '../accounts/enrol-device.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { giveCookie, takeCookie } from '../accounts/session-cookie.ts';
import { signIn } from '../accounts/sign-in.ts';
import { sessionOf } from '../plugins/require-session.ts';
import type { HubSession } from '../session.ts';
import { done, DoneSchema } from './done.ts';
import { enrolledAnswer } from './enrolled-answer.ts';
import { machineFields, PcSchema, typedSecret } from './account-fields.ts';

/** With `device` the PC becomes a device of the account and gets a token; without it a browser gets a cookie. */
const SignInSchema = Type.Object({
  account: typedSecret,
  password: typedSecret,
  device: Type.Optional(PcSchema),
  ...machineFields,
});

const PasswordChangeSchema = Type.Object({ current: typedSecret, next: typedSecret });

interface SignInRoute {
  Body: Static<typeof SignInSchema>;
}

const whoOf = ({ sessionId: _sessionId, ...who }: HubSession): Who => who;

async function answerSignIn(
  hub: HubAccounts,
  request: FastifyRequest<SignInRoute>,
  reply: FastifyReply,
): Promise<Who> {
  const { account: login, password, device, deviceKey: key = null, unit = null } = request.body;
  const address = request.ip;
  if (device) {
    const pc = { ...device, key, unit };
    return enrolledAnswer(hub, await enrolByPassword(hub, login, password, pc, address));
  }
  const { account, session, token } = await signIn(hub, { login, password, key, address });
  giveCookie(request, reply, token);
  return whoOf(accountSession(account, hub.cityId, browserDevice(session.id), session.id));
}

export function addSignInRoute(routes: FastifyInstance, hub: HubAccounts): void {
  const answer = Type.Union([WhoSchema, EnrolledSchema]);
  const options = { schema: { body: SignInSchema }, config: { answer } };
  routes.post<SignInRoute>('/v1/session', options, (request, reply) => answerSignIn(hub, request, reply));
}

export function addSessionRoutes(routes: FastifyInstance, hub: HubAccounts): void {
  routes.get('/v1/session', { config: { answer: WhoSchema } }, (request, reply) =>
    reply.send(whoOf(sessionOf(request))),
  );
  routes.delete('/v1/session', { config: { answer: DoneSchema } }, (request, reply) => {
    takeCookie(request, reply);
    return done(signOut(hub, sessionOf(request)));
  });
  routes.post('/v1/session/browser-key', { config: { answer: BrowserKeySchema } }, (request) =>
    browserKey(hub, sessionOf(request)),
  );
  routes.post<{ Body: Static<typeof PasswordChangeSchema> }>(
    '/v1/session/password',
    { schema: { body: PasswordChangeSchema }, config: { answer: DoneSchema } },
    (request) => done(changePassword(hub, sessionOf(request), { ...request.body, address: request.ip })),
  );
}
