import { Type, type Static } from 'typebox';
import { ActorRoleSchema } from '../sync/account-answers.ts';
import { channel, exact, nothing } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';

const id = Type.String({ minLength: 1, maxLength: 200 });

/** Somebody at work for a unit, and the data of that unit on this machine. */
const seat = {
  role: Type.Union([Type.Literal('township'), Type.Literal('city'), Type.Literal('panel')]),
  /** What the account at the hub is; absent before this PC is connected, when `role` alone decides. */
  actorRole: Type.Optional(ActorRoleSchema),
  orgCode: id,
  actorId: id,
  actorName: id,
  panelMemberId: Type.Union([id, Type.Null()]),
  /** What this unit's documents call this machine. */
  deviceId: id,
  /** The hub's city, absent before this unit's data was first connected to one. */
  cityId: Type.Optional(id),
  /** Names this unit's databases; absent for the first unit of this machine. */
  space: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,40}$' })),
  /** How much the city did not have when the connection was last ended, and when; absent when nobody knows. */
  unsent: Type.Optional(exact({ count: Type.Integer({ minimum: 0 }), at: Type.String() })),
};

/** A unit this machine worked for earlier; its data is still here. `leftAt` is this PC's clock, ISO 8601 in UTC. */
export const shelvedUnit = exact({ ...seat, leftAt: Type.String() });
export type ShelvedUnit = DeepReadonly<Static<typeof shelvedUnit>>;

/** Who uses this PC and for which office; kept outside the databases because it chooses between them. */
export const profile = exact({
  mode: Type.Union([Type.Literal('demo'), Type.Literal('office')]),
  ...seat,
  /** The secret by which the hub knows this machine again, whoever signs in on it. */
  deviceKey: Type.Optional(id),
  shelf: Type.Optional(Type.Array(shelvedUnit)),
});
export type Profile = DeepReadonly<Static<typeof profile>>;

export const profileChannels = {
  /** Null before the first start is finished. Fails with PROFILE_UNREADABLE; the file is then left alone. */
  read: channel(nothing, Type.Union([profile, Type.Null()])),
  /** On disk when it resolves. */
  write: channel(profile, nothing),
};
