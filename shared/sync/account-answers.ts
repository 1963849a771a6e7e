import { Type, type Static } from 'typebox';
import type { ActorRole } from '../domain/actor.ts';
import { frozen, frozenList } from '../schema/frozen.ts';

const roles: readonly ActorRole[] = [
  'cityAdmin',
  'cityOperator',
  'panelMember',
  'finance',
  'auditor',
  'townshipOperator',
  'townshipChair',
];
export const ActorRoleSchema = Type.Unsafe<ActorRole>(Type.Enum([...roles]));

const nullableText = Type.Union([Type.String(), Type.Null()]);

/** Who is signed in, `GET /v1/session`; the answer to signing in and to enrolling as well. */
export const WhoSchema = frozen({
  id: Type.String(),
  name: Type.String(),
  role: ActorRoleSchema,
  orgCode: Type.String(),
  panelMemberId: nullableText,
  cityId: Type.String(),
  deviceId: Type.String(),
});
export type Who = Static<typeof WhoSchema>;

/** 32 bytes in base64 that open the data of his unit in this browser, `POST /v1/session/browser-key`. */
export const BrowserKeySchema = frozen({ key: Type.String({ minLength: 44, maxLength: 44 }) });

/** Who has been enrolled, with the token by which the hub knows the PC from now on. */
export const EnrolledSchema = Type.Interface([WhoSchema], { token: Type.String() });

/** One account, `GET /v1/accounts`. Times are the hub's clock, ISO 8601 in UTC. */
export const AccountSchema = frozen({
  id: Type.String(),
  login: Type.String(),
  name: Type.String(),
  role: ActorRoleSchema,
  orgCode: Type.String(),
  panelMemberId: nullableText,
  hasPassword: Type.Boolean(),
  createdAt: Type.String(),
  disabledAt: nullableText,
});
export type AccountAnswer = Static<typeof AccountSchema>;

export const AccountListSchema = frozen({ accounts: frozenList(AccountSchema) });

/** A one-time code, to be typed or shown as a QR code with the content `qr`. */
export const EnrolmentCodeSchema = frozen({
  code: Type.String(),
  qr: Type.String(),
  accountId: Type.String(),
  expiresAt: Type.String(),
});
