import { expect, test } from 'vitest';
import { machineForUnit, machineOfProfile } from '../../../renderer/data/machine-of-profile.ts';
import { databaseName } from '../../../renderer/data/database-name.ts';
import { profileOfAccount } from '../../../renderer/data/profile-of-account.ts';
import { returnToUnit } from '../../../renderer/data/return-to-unit.ts';
import { spaceName } from '../../../renderer/data/space-name.ts';
import type { Who } from '../../../shared/sync/account-answers.ts';
import { officeProfile } from '../../helpers/office-profile.ts';

const at = '2026-12-01T02:00:00.000Z';
const machine = { deviceId: 'pc-1', deviceKey: 'key-of-this-office-pc', at };
const who = (orgCode: string, overrides: Partial<Who> = {}): Who => ({
  id: `account-${orgCode}`,
  name: '王芳',
  role: 'townshipOperator',
  orgCode,
  panelMemberId: null,
  cityId: '130481',
  deviceId: 'pc-1',
  ...overrides,
});
const home = officeProfile.orgCode;
const other = '130481109';

test('the first account of the same unit takes over what was entered before the city knew the PC', () => {
  const after = profileOfAccount(officeProfile, who(home), machine);
  expect(databaseName(after)).toBe(databaseName(officeProfile));
  expect(after).toMatchObject({ actorId: `account-${home}`, cityId: '130481', shelf: [] });
  const chair = profileOfAccount(after, who(home, { id: 'chair', role: 'townshipChair' }), machine);
  expect(databaseName(chair)).toBe(databaseName(officeProfile));
  expect(chair).toMatchObject({ actorId: 'chair', actorRole: 'townshipChair' });
});

test('another unit gets a database of its own, and the earlier one waits on the shelf', () => {
  const first = profileOfAccount(officeProfile, who(home), machine);
  const unsent = { count: 3, at };
  const second = profileOfAccount(first, who(other), { ...machine, deviceId: 'pc-2', unsent });
  expect(databaseName(second)).not.toBe(databaseName(first));
  expect(second.deviceId).toBe('pc-2');
  expect(second.shelf).toMatchObject([{ orgCode: home, deviceId: first.deviceId, unsent, leftAt: at }]);
  expect(second.unsent).toBeUndefined();

  expect(machineForUnit(second, home)).toEqual({ ...machineOfProfile(first), unit: home });
  const back = profileOfAccount(second, who(home), machine);
  expect(databaseName(back)).toBe(databaseName(first));
  expect(back.shelf).toMatchObject([{ orgCode: other }]);
  const byHand = returnToUnit(back, { ...(back.shelf?.[0] ?? fail()) }, undefined, at);
  expect(databaseName(byHand)).toBe(databaseName(second));
});

test('the same unit of another city’s hub is another unit', () => {
  const first = profileOfAccount(officeProfile, who(home), machine);
  const second = profileOfAccount(first, who(home, { cityId: 'training' }), machine);
  expect(databaseName(second)).not.toBe(databaseName(first));
  expect(second.shelf).toMatchObject([{ cityId: '130481' }]);
});

test('each seat on the panel has its own data, apart from the city office’s', () => {
  const seat = (panelMemberId: string) =>
    profileOfAccount(null, who('130481', { role: 'panelMember', panelMemberId }), machine);
  const names = [
    databaseName(seat('m-Ab')),
    databaseName(seat('m-aB')),
    databaseName(profileOfAccount(null, who('130481', { role: 'cityAdmin' }), machine)),
  ];
  expect(new Set(names).size).toBe(3);
});

test('a space’s name is the same at every sign-in and fits into the name of a file', () => {
  const name = spaceName('130481', `130481-seat-${'长'.repeat(50)}`);
  expect(name).toBe(spaceName('130481', `130481-seat-${'长'.repeat(50)}`));
  expect(databaseName({ mode: 'office', space: name }, 999)).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
  expect(spaceName('130481', '130481100')).toBe('130481-130481100-3b199pwvw4x23');
});

function fail(): never {
  throw new Error('the shelf is empty');
}
