import type { Static, TSchema } from 'typebox';
import { WhoSchema, type Who } from './account-answers.ts';
import { askHub, type Send } from './hub-client.ts';
import type { HubOutcome } from './hub-outcome.ts';
import {
  BoardSchema,
  JoinCodeSchema,
  MeetingListSchema,
  MeetingSchema,
  SpreadSchema,
  type Board,
  type JoinCode,
  type Meeting,
  type NewMeeting,
  type Spread,
} from './meeting.ts';
import {
  HandOverSchema,
  MadePackageSchema,
  PackageFactsSchema,
  TakeOverSchema,
  type HandOver,
  type HandOverRequest,
  type MadePackage,
  type MeetingPackage,
  type PackageFacts,
  type TakeOver,
} from './meeting-package.ts';

interface Id {
  readonly id: string;
}

interface Given {
  readonly package: MeetingPackage;
}

/** What the city office asks of the hub on which a meeting is held, and how a tablet comes in. */
export interface MeetingClient {
  readonly list: () => Promise<HubOutcome<{ readonly meetings: readonly Meeting[] }>>;
  readonly open: (wanted: NewMeeting) => Promise<HubOutcome<Meeting>>;
  readonly find: (of: Id) => Promise<HubOutcome<Meeting>>;
  readonly makeCode: (of: Id & { readonly memberId: string }) => Promise<HubOutcome<JoinCode>>;
  readonly board: (of: Id) => Promise<HubOutcome<Board>>;
  readonly openSpread: (of: Id) => Promise<HubOutcome<Meeting>>;
  readonly spread: (of: Id) => Promise<HubOutcome<Spread>>;
  readonly drawMinutes: (of: Id) => Promise<HubOutcome<Meeting>>;
  readonly exportPackage: (of: Id) => Promise<HubOutcome<MadePackage>>;
  readonly checkPackage: (given: Given) => Promise<HubOutcome<PackageFacts>>;
  readonly takeOver: (given: Given & { readonly code: string }) => Promise<HubOutcome<TakeOver>>;
  /** The hub of the meeting sends its package to the city's hub, where the city's admin takes it over. */
  readonly handOver: (to: Id & HandOverRequest) => Promise<HubOutcome<HandOver>>;
  /** A browser is signed in by it, for this meeting only. `used`: somebody has worked with it before. */
  readonly join: (joining: {
    readonly code: string;
    readonly deviceKey: string;
    readonly used: boolean;
  }) => Promise<HubOutcome<Who>>;
}

const path = (id: string, rest = ''): string => `/v1/meetings/${encodeURIComponent(id)}${rest}`;

export function createMeetingClient(send: Send): MeetingClient {
  const get = <S extends TSchema>(schema: S, from: string): Promise<HubOutcome<Static<S>>> =>
    askHub(send, schema, { method: 'GET', path: from, body: null });
  const post = <S extends TSchema>(
    schema: S,
    to: string,
    body: object = {},
  ): Promise<HubOutcome<Static<S>>> =>
    askHub(send, schema, { method: 'POST', path: to, body: JSON.stringify(body) });
  return {
    list: () => get(MeetingListSchema, '/v1/meetings'),
    open: (wanted) => post(MeetingSchema, '/v1/meetings', wanted),
    find: ({ id }) => get(MeetingSchema, path(id)),
    makeCode: ({ id, memberId }) => post(JoinCodeSchema, path(id, '/codes'), { memberId }),
    board: ({ id }) => get(BoardSchema, path(id, '/board')),
    openSpread: ({ id }) => post(MeetingSchema, path(id, '/spread')),
    spread: ({ id }) => get(SpreadSchema, path(id, '/spread')),
    drawMinutes: ({ id }) => post(MeetingSchema, path(id, '/minutes')),
    exportPackage: ({ id }) => post(MadePackageSchema, path(id, '/export')),
    checkPackage: (given) => post(PackageFactsSchema, '/v1/meeting-packages/check', given),
    takeOver: (given) => post(TakeOverSchema, '/v1/meeting-packages', given),
    handOver: ({ id, ...to }) => post(HandOverSchema, path(id, '/hand-over'), to),
    join: (joining) => post(WhoSchema, '/v1/meetings/join', joining),
  };
}
