import type { Profile } from '../../shared/ipc/profile.ts';

/** A township clerk in a working office. */
export const officeProfile: Profile = {
  mode: 'office',
  role: 'township',
  orgCode: '130481100',
  actorId: 'clerk-1',
  actorName: '张三',
  panelMemberId: null,
  deviceId: 'pc-1',
};
