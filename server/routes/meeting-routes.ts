import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import {
  BoardSchema,
  JoinCodeSchema,
  MeetingListSchema,
  MeetingSchema,
  NewMeetingSchema,
  SpreadSchema,
  type NewMeeting,
} from '../../shared/sync/meeting.ts';
import {
  HandOverRequestSchema,
  HandOverSchema,
  MadePackageSchema,
  type HandOverRequest,
} from '../../shared/sync/meeting-package.ts';
import { codeField } from '../../shared/schema/fields.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { drawMinutes } from '../meetings/draw-minutes.ts';
import { findMeeting } from '../meetings/find-meeting.ts';
import { handOver } from '../meetings/hand-over.ts';
import { makeJoinCode } from '../meetings/join-meeting.ts';
import { makePackage } from '../meetings/make-package.ts';
import { openMeeting } from '../meetings/open-meeting.ts';
import { readBoard } from '../meetings/read-board.ts';
import { reachedBy, roomAddresses } from '../meetings/room-addresses.ts';
import { openSpread, readSpread } from '../meetings/spread.ts';
import { listPresided, requirePresiding } from '../meetings/who-presides.ts';
import { requireRole } from '../plugins/require-role.ts';
import { sessionOf } from '../plugins/require-session.ts';
import type { HubSession } from '../session.ts';
import { IdParamsSchema } from './account-fields.ts';

const CodeRequestSchema = Type.Object({ memberId: codeField });

interface OneMeeting {
  Params: Static<typeof IdParamsSchema>;
}

/** Meetings are the city office's; a member's tablet has its sheets and no more, and the chair's what he presides by. */
const office = (request: FastifyRequest): HubSession => requireRole(request, 'cityAdmin', 'cityOperator');

const presiding = (hub: HubAccounts, request: FastifyRequest<OneMeeting>): Promise<HubSession> =>
  requirePresiding(hub, sessionOf(request), request.params.id);

async function answerCode(
  hub: HubAccounts,
  request: FastifyRequest<OneMeeting & { Body: Static<typeof CodeRequestSchema> }>,
): Promise<object> {
  const made = await makeJoinCode(hub, office(request), request.params.id, request.body.memberId);
  return { ...made, addresses: roomAddresses(reachedBy(request)) };
}

function addRoomRoutes(routes: FastifyInstance, hub: HubAccounts): void {
  const schema = { params: IdParamsSchema };
  routes.get<OneMeeting>('/v1/meetings/:id', { schema, config: { answer: MeetingSchema } }, (request) => {
    office(request);
    return findMeeting(hub.store.meetings(hub.cityId), request.params.id);
  });
  routes.post<OneMeeting & { Body: Static<typeof CodeRequestSchema> }>(
    '/v1/meetings/:id/codes',
    { schema: { ...schema, body: CodeRequestSchema }, config: { answer: JoinCodeSchema } },
    (request) => answerCode(hub, request),
  );
  routes.get<OneMeeting>('/v1/meetings/:id/board', { schema, config: { answer: BoardSchema } }, (request) =>
    presiding(hub, request).then(() => readBoard(hub, request.params.id)),
  );
  routes.get<OneMeeting>('/v1/meetings/:id/spread', { schema, config: { answer: SpreadSchema } }, (request) =>
    presiding(hub, request).then(() => readSpread(hub, request.params.id)),
  );
}

function addActRoutes(routes: FastifyInstance, hub: HubAccounts): void {
  const schema = { params: IdParamsSchema };
  const config = { answer: MeetingSchema };
  routes.post<OneMeeting>('/v1/meetings/:id/spread', { schema, config }, (request) =>
    presiding(hub, request).then((actor) => openSpread(hub, actor, request.params.id)),
  );
  routes.post<OneMeeting>('/v1/meetings/:id/minutes', { schema, config }, (request) =>
    drawMinutes(hub, office(request), request.params.id),
  );
  routes.post<OneMeeting>(
    '/v1/meetings/:id/export',
    { schema, config: { answer: MadePackageSchema } },
    (request) => makePackage(hub, office(request), request.params.id),
  );
  routes.post<OneMeeting & { Body: HandOverRequest }>(
    '/v1/meetings/:id/hand-over',
    { schema: { ...schema, body: HandOverRequestSchema }, config: { answer: HandOverSchema } },
    (request) => handOver(hub, office(request), request.params.id, request.body),
  );
}

/** What the city office and the chair do with the meetings that are held on this hub. */
export function addMeetingRoutes(routes: FastifyInstance, hub: HubAccounts): void {
  routes.get('/v1/meetings', { config: { answer: MeetingListSchema } }, (request) =>
    listPresided(hub, sessionOf(request)).then((meetings) => ({ meetings })),
  );
  routes.post<{ Body: NewMeeting }>(
    '/v1/meetings',
    { schema: { body: NewMeetingSchema }, config: { answer: MeetingSchema } },
    (request) => openMeeting(hub, office(request), request.body),
  );
  addRoomRoutes(routes, hub);
  addActRoutes(routes, hub);
}
