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
}: Pick<Actor, 'role' | 'orgCode' | 'panelMemberId'>): string => {
  if (role === 'panelMember') return `${orgCode}-seat-${panelMemberId ?? ''}`;
  // Finance's PC holds payees' accounts, which the city's other offices must not find in their data.
  return role === 'finance' ? `${orgCode}-finance` : orgCode;
};
