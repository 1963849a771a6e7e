import { Type, type Static } from 'typebox';
import {
  codeField,
  cycleIdField,
  dateField,
  idField,
  nullable,
  townshipCodeField,
} from '../schema/fields.ts';
import { frozen, frozenList } from '../schema/frozen.ts';

const name = Type.String({ minLength: 1, maxLength: 100 });
const instant = Type.String({ maxLength: 40 });
const count = Type.Integer({ minimum: 0, maximum: 100_000 });

/** What the city office types to open a 评审会. */
export const NewMeetingSchema = Type.Object(
  {
    cycleId: cycleIdField,
    title: name,
    heldOn: dateField,
    place: Type.String({ maxLength: 100 }),
    candidacyIds: frozenList(idField, { minItems: 1, maxItems: 2000, uniqueItems: true }),
    memberIds: frozenList(codeField, { minItems: 1, maxItems: 200, uniqueItems: true }),
    chairId: codeField,
    /** So many of those present must have handed in all their sheets before the spread may be opened. */
    quorum: Type.Integer({ minimum: 1, maximum: 200 }),
  },
  { additionalProperties: false },
);
export type NewMeeting = Static<typeof NewMeetingSchema>;

export const AgendaEntrySchema = frozen({
  candidacyId: idField,
  townshipCode: townshipCodeField,
  unionId: codeField,
  personId: codeField,
  name,
  unionName: name,
  townshipName: Type.String({ maxLength: 100 }),
});
export type AgendaEntry = Static<typeof AgendaEntrySchema>;

export const MeetingMemberSchema = frozen({
  id: codeField,
  name,
  org: Type.String({ maxLength: 100 }),
  seat: Type.Enum(['leader', 'department', 'township']),
  /** Candidates he never scores, by the scheme's rule of recusal. */
  closedIds: frozenList(idField),
});
export type MeetingMember = Static<typeof MeetingMemberSchema>;

export const SpreadOpeningSchema = frozen({
  at: instant,
  by: name,
  /** Members who had handed in everything at that moment. */
  finished: count,
  /** The submissions that counted then, as `<sheet>#<version>`: any other came afterwards. */
  counted: frozenList(Type.String()),
});

const MinutesMemberSchema = frozen({
  name,
  org: Type.String(),
  seat: Type.String(),
  done: count,
  total: count,
});

/** 评审会纪要, as signed: what was on the agenda, who was there, who withdrew, how many sheets count. No scores. */
export const MinutesContentSchema = frozen({
  meetingId: idField,
  version: Type.Integer({ minimum: 1 }),
  title: name,
  year: Type.Integer(),
  heldOn: dateField,
  place: Type.String(),
  chair: name,
  quorum: count,
  present: frozenList(MinutesMemberSchema),
  absent: frozenList(name),
  recusals: frozenList(
    frozen({
      member: name,
      candidate: name,
      kind: Type.Enum(['own-township', 'declared']),
      reason: Type.String(),
    }),
  ),
  candidates: frozenList(
    frozen({ name, unionName: name, townshipName: Type.String(), valid: count, recused: count, late: count }),
  ),
  opened: nullable(frozen({ at: instant, by: name, finished: count })),
  drawnAt: instant,
  drawnBy: name,
});
export type MinutesContent = Static<typeof MinutesContentSchema>;

export const SignedMinutesSchema = frozen({
  content: MinutesContentSchema,
  /** SHA-256 (hex) of the content's canonical JSON. */
  hash: Type.String(),
  /** Ed25519 over the hash by the key of the hub that held the meeting, and that public key, in hexadecimal digits. */
  signature: Type.String(),
  publicKey: Type.String(),
});
export type SignedMinutes = Static<typeof SignedMinutesSchema>;

/** 评审会: one day's meeting of a panel, kept by the hub on which it is held. Times are that hub's clock. */
export const MeetingSchema = frozen({
  id: idField,
  /** Counts the changes of this record. */
  revision: Type.Integer({ minimum: 1 }),
  cycleId: cycleIdField,
  title: name,
  heldOn: dateField,
  place: Type.String(),
  agenda: frozenList(AgendaEntrySchema),
  members: frozenList(MeetingMemberSchema),
  absent: frozenList(name),
  chairId: codeField,
  quorum: count,
  openedAt: instant,
  openedBy: name,
  spread: nullable(SpreadOpeningSchema),
  minutes: nullable(SignedMinutesSchema),
});
export type Meeting = Static<typeof MeetingSchema>;

export const MeetingListSchema = frozen({ meetings: frozenList(MeetingSchema) });

/** How one joins: the addresses under which this hub can be reached in the room, best first, and a one-time code. */
export const JoinCodeSchema = frozen({
  memberId: codeField,
  code: Type.String(),
  expiresAt: instant,
  addresses: frozenList(Type.String()),
});
export type JoinCode = Static<typeof JoinCodeSchema>;

/** Who has finished, never what anybody gave. */
export const BoardSchema = frozen({
  meetingId: idField,
  title: name,
  quorum: count,
  finished: count,
  opened: Type.Boolean(),
  now: instant,
  members: frozenList(
    frozen({
      id: codeField,
      name,
      org: Type.String(),
      seat: Type.String(),
      done: count,
      total: count,
      recused: count,
      joinedAt: nullable(instant),
      contactAt: nullable(instant),
    }),
  ),
});
export type Board = Static<typeof BoardSchema>;

/** 分差: what each member gave each candidate, in hundredths of a point. */
export const SpreadSchema = frozen({
  openedAt: instant,
  openedBy: name,
  candidates: frozenList(
    frozen({
      candidacyId: idField,
      name,
      unionName: name,
      recused: count,
      totals: frozenList(frozen({ memberId: codeField, name, points: Type.Integer(), late: Type.Boolean() })),
    }),
  ),
});
export type Spread = Static<typeof SpreadSchema>;
