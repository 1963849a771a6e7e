import type { Actor } from './actor.ts';

/**
 * Names the unit whose data an actor works on: its code, and for a panel member his seat. Accounts of one unit read
 * the same documents (a test holds server/store/read-scope against it), so they may share a database, and one of
 * them may send what another has left unsent.
 */
export const unitKey = ({
  role,
  orgCode,
  panelMemberId,
}: Pick<Actor, 'role' | 'orgCode' | 'panelMemberId'>): string =>
  role === 'panelMember' ? `${orgCode}-seat-${panelMemberId ?? ''}` : orgCode;
