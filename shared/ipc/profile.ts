import { Type, type Static } from 'typebox';
import { ActorRoleSchema } from '../sync/account-answers.ts';
import { channel, exact, nothing } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';

const id = Type.String({ minLength: 1, maxLength: 200 });

/** Who uses this PC and for which office; kept outside the databases because it chooses between them. */
export const profile = exact({
  mode: Type.Union([Type.Literal('demo'), Type.Literal('office')]),
  role: Type.Union([Type.Literal('township'), Type.Literal('city'), Type.Literal('panel')]),
  /** What the account at the hub is; absent before this PC is connected, when `role` alone decides. */
  actorRole: Type.Optional(ActorRoleSchema),
  orgCode: id,
  actorId: id,
  actorName: id,
  panelMemberId: Type.Union([id, Type.Null()]),
  deviceId: id,
});
export type Profile = DeepReadonly<Static<typeof profile>>;

export const profileChannels = {
  /** Null before the first start is finished. Fails with PROFILE_UNREADABLE; the file is then left alone. */
  read: channel(nothing, Type.Union([profile, Type.Null()])),
  /** On disk when it resolves. */
  write: channel(profile, nothing),
};
