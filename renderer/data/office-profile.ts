import type { Profile } from '../../shared/ipc/profile.ts';
import { wuanCityCode } from '../../shared/schemes/wuan-reference.ts';
import { newId } from './new-id.ts';

/** A real office and the clerk who works in it. `orgCode` is the township's; the city has only one. */
export interface Office {
  readonly role: 'township' | 'city';
  readonly orgCode: string;
  readonly name: string;
}

/** The profile of a real office on this PC. Both ids are new: two clerks of one office stay apart. */
export const officeProfile = ({ role, orgCode, name }: Office): Profile => ({
  mode: 'office',
  role,
  orgCode: role === 'city' ? wuanCityCode : orgCode,
  actorId: newId('user'),
  actorName: name.trim(),
  panelMemberId: null,
  deviceId: newId('pc'),
});
