import type { ActorRole } from '../../shared/domain/actor.ts';
import { unitKey } from '../../shared/domain/unit-key.ts';
import type { Profile, ShelvedUnit } from '../../shared/ipc/profile.ts';
import type { Who } from '../../shared/sync/account-answers.ts';
import { shelve } from './shelve.ts';
import { spaceName } from './space-name.ts';
import { unitOfProfile } from './unit-of-profile.ts';

const offices: Readonly<Record<ActorRole, Profile['role']>> = {
  townshipOperator: 'township',
  townshipChair: 'township',
  cityAdmin: 'city',
  cityOperator: 'city',
  finance: 'city',
  auditor: 'city',
  panelMember: 'panel',
};

/** How this machine made itself known. */
interface SignedInAs {
  readonly deviceId: string;
  readonly deviceKey: string;
  /** This PC's clock. */
  readonly at: string;
  /** What the city does not have of the unit that goes onto the shelf; absent when nobody knows. */
  readonly unsent?: Profile['unsent'];
}

type Seat = Pick<Profile, 'role' | 'actorRole' | 'orgCode' | 'actorId' | 'actorName' | 'panelMemberId'>;

const seatOf = (who: Who): Seat => ({
  role: offices[who.role],
  actorRole: who.role,
  orgCode: who.orgCode,
  actorId: who.id,
  actorName: who.name,
  panelMemberId: who.panelMemberId,
});

/** Whether the data is that of the account's unit. Data that was never connected is whose its clerk said it is. */
const isUnitOf = (held: Profile | ShelvedUnit, who: Who): boolean =>
  unitOfProfile(held) === unitKey(who) && (held.cityId ?? who.cityId) === who.cityId;

/**
 * The profile of this machine once the hub knows it: whoever works here writes as the account from now on, because
 * the hub takes no writes of anybody else. The data stays the same for an account of the same unit; for another
 * unit its own is opened, and the present one is kept on the shelf, so that neither gets into the other.
 */
export function profileOfAccount(profile: Profile | null, who: Who, as: SignedInAs): Profile {
  const { deviceId, deviceKey, at, unsent = profile?.unsent } = as;
  const seat = { mode: 'office', ...seatOf(who), cityId: who.cityId, deviceId, deviceKey } as const;
  const office = profile?.mode === 'office' ? profile : null;
  const shelf = office?.shelf ?? [];
  if (office && isUnitOf(office, who)) {
    return { ...seat, ...(office.space !== undefined && { space: office.space }), shelf };
  }
  const earlier = shelf.find((unit) => isUnitOf(unit, who));
  const space = earlier ? earlier.space : spaceName(who.cityId, unitKey(who));
  const left = shelf.filter((unit) => unit !== earlier);
  return {
    ...seat,
    deviceId: earlier?.deviceId ?? deviceId,
    ...(space !== undefined && { space }),
    shelf: office ? [...left, shelve(office, unsent, at)] : left,
  };
}
