import type { Profile } from '../../../shared/ipc/profile.ts';
import { wuanCityCode } from '../../../shared/schemes/wuan-reference.ts';
import { newId } from '../../data/new-id.ts';

export interface OfficeChoice {
  readonly role: 'township' | 'city';
  /** The township's code; the city has only one. */
  readonly orgCode: string;
  readonly name: string;
}

/** The profile of a real office on this PC. Both ids are new: two clerks of one office stay apart. */
export const officeProfile = ({ role, orgCode, name }: OfficeChoice): Profile => ({
  mode: 'office',
  role,
  orgCode: role === 'city' ? wuanCityCode : orgCode,
  actorId: newId('user'),
  actorName: name.trim(),
  panelMemberId: null,
  deviceId: newId('pc'),
});
