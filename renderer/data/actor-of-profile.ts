import type { Actor, ActorRole } from '../../shared/domain/actor.ts';
import type { Profile, ShelvedUnit } from '../../shared/ipc/profile.ts';

const roles: Readonly<Record<Profile['role'], ActorRole>> = {
  township: 'townshipOperator',
  city: 'cityAdmin',
  panel: 'panelMember',
};

/** Who acts on this machine, from the profile chosen at its first start or taken over from the hub. */
export const actorOfProfile = (profile: Profile | ShelvedUnit): Actor => ({
  id: profile.actorId,
  name: profile.actorName,
  role: profile.actorRole ?? roles[profile.role],
  orgCode: profile.orgCode,
  panelMemberId: profile.panelMemberId,
});
