import { Type, type Static } from 'typebox';
import { codeField, idField, nullable } from '../schema/fields.ts';
import { frozen, frozenList } from '../schema/frozen.ts';
import { ActorRoleSchema } from './account-answers.ts';
import { MeetingSchema } from './meeting.ts';

const mark = frozen({
  rev: Type.Integer(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
  deviceId: Type.String(),
});

/** Who wrote what is in the package, with the rights by which each row is judged when it is taken over. */
export const PackageAuthorSchema = frozen({
  id: Type.String({ minLength: 1, maxLength: 60 }),
  name: Type.String({ maxLength: 60 }),
  role: ActorRoleSchema,
  panelMemberId: nullable(codeField),
});
export type PackageAuthor = Static<typeof PackageAuthorSchema>;

export const PackageRowSchema = frozen({
  collection: Type.Enum(['cases', 'sheets']),
  id: idField,
  document: Type.Unknown(),
  deleted: Type.Boolean(),
  /** The writes that led to this state, oldest first: whoever has one of them may take this one in its place. */
  ancestors: frozenList(mark),
});
export type PackageRow = Static<typeof PackageRowSchema>;

/** The format of what lies under the seal, and of what stands outside; the next one takes the next number. */
export const meetingFormat = 'gongping-meeting-2';

/** What a meeting's hub hands over: the meeting, its sheets and cases, and who wrote them. */
export const PackageContentSchema = frozen({
  format: Type.Literal(meetingFormat),
  cityId: Type.String(),
  madeAt: Type.String(),
  madeBy: Type.String(),
  meeting: MeetingSchema,
  authors: frozenList(PackageAuthorSchema),
  rows: frozenList(PackageRowSchema),
});
export type PackageContent = Static<typeof PackageContentSchema>;

/** What anybody may read on a package: which meeting's it is, and nothing of what it holds. */
const outsideFacts = {
  format: Type.Literal(meetingFormat),
  cityId: Type.String(),
  madeAt: Type.String(),
  madeBy: Type.String(),
  title: Type.String(),
  heldOn: Type.String(),
  place: Type.String(),
  members: Type.Integer(),
  candidates: Type.Integer(),
  sheets: Type.Integer(),
};
export const PackageOutsideSchema = frozen({
  ...outsideFacts,
  /** A `PackageContent`, compressed, in base64 of age: the code opens it. */
  sealed: Type.String(),
  /** The code, in base64 of age for the city's recipient. */
  sealedCode: Type.String(),
});
export type PackageOutside = Static<typeof PackageOutsideSchema>;

/** `content` is a `PackageOutside` in canonical JSON, signed as text with the hub's Ed25519 key. */
export const MeetingPackageSchema = frozen({
  content: Type.String({ maxLength: 60_000_000 }),
  signature: Type.String({ maxLength: 200 }),
  publicKey: Type.String({ maxLength: 200 }),
});
export type MeetingPackage = Static<typeof MeetingPackageSchema>;

/** A package as it is handed out, with the code that opens it, which the receiving admin is told. */
export const MadePackageSchema = frozen({ package: MeetingPackageSchema, code: Type.String() });
export type MadePackage = Static<typeof MadePackageSchema>;

/** What the receiving admin sees before he approves. */
export const PackageFactsSchema = frozen({
  ...outsideFacts,
  /** Signed with this hub's own key, as by a laptop that carries a copy of it: no code is asked for. */
  own: Type.Boolean(),
});
export type PackageFacts = Static<typeof PackageFactsSchema>;

/** `what` names a paper by its member and its candidate. `known`: the hub has it, or a later state of it. `clashed`: changed on both sides since; the hub's own stays. */
export const TakeOverSchema = frozen({
  stored: Type.Integer(),
  known: Type.Integer(),
  clashed: frozenList(Type.String()),
  refused: frozenList(
    frozen({
      what: Type.String(),
      code: Type.String(),
      params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    }),
  ),
});
export type TakeOver = Static<typeof TakeOverSchema>;

export const TakeOverRequestSchema = Type.Object(
  { package: MeetingPackageSchema, code: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
);
/** Where the city's hub is, and who takes the meeting over there: its admin. */
export const HandOverRequestSchema = Type.Object(
  {
    address: Type.String({ minLength: 1, maxLength: 500 }),
    account: Type.String({ minLength: 1, maxLength: 200 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false },
);
export type HandOverRequest = Static<typeof HandOverRequestSchema>;

/** What the city's hub made of the package, or why it took nothing; `code` selects a text in `error-texts.ts`. */
export const HandOverSchema = Type.Union([
  frozen({ kind: Type.Literal('taken'), taken: TakeOverSchema }),
  frozen({
    kind: Type.Literal('refused'),
    code: Type.String(),
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  }),
]);
export type HandOver = Static<typeof HandOverSchema>;

export const CheckPackageSchema = Type.Object(
  { package: MeetingPackageSchema },
  { additionalProperties: false },
);
