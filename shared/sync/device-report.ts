import { Type, type Static } from 'typebox';
import { frozen, frozenList } from '../schema/frozen.ts';
import { ActorRoleSchema } from './account-answers.ts';

const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** What a PC tells the hub of itself, `POST /v1/devices/report`, so that the city sees which office is in trouble. */
export const DeviceReportSchema = frozen({
  /** Changes that the hub does not have yet. */
  unsent: count,
  /** Changes that the hub refused and nobody has mended. */
  refused: count,
  /** Of the program. */
  version: Type.String({ minLength: 1, maxLength: 40 }),
  /** How far the PC's clock is ahead of the hub's, in milliseconds. */
  clockOffset: Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
  /** Bytes that are free for the data; null where the machine does not say, as in a browser. */
  freeDisk: Type.Union([count, Type.Null()]),
});
export type DeviceReport = Static<typeof DeviceReportSchema>;

const nullableText = Type.Union([Type.String(), Type.Null()]);

/** One PC as the city office sees it, `GET /v1/devices`. Times are the hub's clock, ISO 8601 in UTC. */
export const DeviceStatusSchema = frozen({
  id: Type.String(),
  name: Type.String(),
  accountId: Type.String(),
  accountName: Type.String(),
  role: ActorRoleSchema,
  orgCode: Type.String(),
  enrolledAt: Type.String(),
  revokedAt: nullableText,
  /** Why the city took it out. */
  revokedReason: Type.Optional(nullableText),
  contactAt: Type.String(),
  report: Type.Union([DeviceReportSchema, Type.Null()]),
  reportedAt: nullableText,
});
export type DeviceStatus = Static<typeof DeviceStatusSchema>;

export const DeviceListSchema = frozen({
  devices: frozenList(DeviceStatusSchema),
  /** Of the hub's own program; a hub of an earlier version does not say. */
  hubVersion: Type.Optional(Type.String()),
});
export type DeviceList = Static<typeof DeviceListSchema>;
