import type { ActorRole } from '../../shared/domain/actor.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import type { Who } from '../../shared/sync/account-answers.ts';

const offices: Readonly<Record<ActorRole, Profile['role']>> = {
  townshipOperator: 'township',
  townshipChair: 'township',
  cityAdmin: 'city',
  cityOperator: 'city',
  finance: 'city',
  auditor: 'city',
  panelMember: 'panel',
};

/**
 * The profile of this PC once the hub knows it: whoever works here writes as the account from now on, because the
 * hub takes no writes of anybody else. The PC keeps the id that its earlier writes carry.
 */
export const profileOfAccount = ({ mode, deviceId }: Profile, who: Who): Profile => ({
  mode,
  role: offices[who.role],
  actorRole: who.role,
  orgCode: who.orgCode,
  actorId: who.id,
  actorName: who.name,
  panelMemberId: who.panelMemberId,
  deviceId,
});
