import { screen, waitFor, within } from '@testing-library/react';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import type { Cycle } from '../../../../shared/schema/cycle.ts';
import { closeTestServices, openTestServices, testProfiles } from '../../../helpers/open-test-services.tsx';
import { officer, person, sampleOffice, union } from '../../../helpers/sample-office.ts';
import { openRoster, retype } from './open-roster.tsx';

afterEach(closeTestServices);

const elsewhere = '130481101';
const office = sampleOffice();
const twice = { ...person('p9', '潘建军'), phone: '13800000001', townshipCode: elsewhere };
const documents = {
  ...office,
  people: [
    ...(office.people ?? []).map((one) => (one.id === 'p1' ? { ...one, phone: twice.phone } : one)),
    twice,
  ],
  unions: [
    ...(office.unions ?? []),
    { ...union('u9', '鑫源金属制品有限公司', { officers: [officer('a9', 'p9')] }), townshipCode: elsewhere },
  ],
};

/** The dialog with this field. */
async function modalOf(label: string): Promise<HTMLElement> {
  const modal = (await screen.findByLabelText(label)).closest<HTMLElement>('.ant-modal');
  if (!modal) throw new Error(`no dialog asks for ${label}`);
  return modal;
}

test('row 29: the city finds records of two townships to be of one person, and takes it back; both stay as they are', async () => {
  const { user, services } = await openRoster({ documents, profile: testProfiles.city });
  const found = async () => firstValueFrom(services.repositories.samePeople.watchCycle('2026'));
  await user.click(await screen.findByRole('button', { name: '跨乡镇重复人员（1）' }));
  expect(await screen.findByText(/鑫源金属制品有限公司工会委员会 主席/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '认定为同一人' }));
  const asked = await modalOf('认定依据');
  await user.click(within(asked).getByRole('button', { name: '认定为同一人' }));
  expect(await within(asked).findByText(/请填写“?认定依据/)).toBeTruthy();
  await retype(user, '认定依据', '两镇核实');
  await user.click(within(asked).getByRole('button', { name: '认定为同一人' }));
  await waitFor(async () =>
    expect(await found()).toMatchObject([{ personId: 'p9', into: 'p1', reason: '两镇核实' }]),
  );
  expect(await screen.findByText('没有发现跨乡镇重复登记的人员')).toBeTruthy();
  await waitFor(() => expect(asked.isConnected).toBe(false));
  const people = await firstValueFrom(services.repositories.people.watchAll());
  expect(people.map(({ id, merged }) => [id, merged])).toContainEqual(['p9', undefined]);

  await user.click(await screen.findByRole('button', { name: '撤销认定' }));
  const undo = await modalOf('撤销原因');
  await retype(user, '撤销原因', '是同名的两个人');
  await user.click(within(undo).getByRole('button', { name: '撤销认定' }));
  await waitFor(async () => expect(await found()).toEqual([]));
});

test('row 29: what the city has found holds for the year that begins next, unless a record is gone or it was taken back', async () => {
  const services = await openTestServices(testProfiles.city, {
    ...documents,
    people: [...documents.people, person('p8', '王红梅')],
  });
  const { cycles, samePeople, people } = services.repositories;
  const { id: _id, status: _status, ...facts } = (await firstValueFrom(cycles.watch('2026'))) ?? {};
  const found = async (cycleId: string) => firstValueFrom(samePeople.watchCycle(cycleId));
  await samePeople.link('2026', 'p9', 'p1', '两镇核实');
  await samePeople.link('2026', 'p-gone', 'p1', '记录已删除的人');
  await samePeople.link('2026', 'p8', 'p2', '同名不同人');
  await samePeople.unlink('2026', 'p8', '认错了');
  expect((await firstValueFrom(people.watchAll())).some(({ id }) => id === 'p8')).toBe(true);
  const next = await cycles.begin({ ...(facts as Cycle), year: 2027 });
  expect(await found(next)).toMatchObject([{ personId: 'p9', into: 'p1', reason: '两镇核实' }]);
  await samePeople.unlink(next, 'p9', '是同名的两个人');
  const after = await cycles.begin({ ...(facts as Cycle), year: 2028 });
  expect(await found(after)).toEqual([]);
  expect(await found('2026')).toHaveLength(2);
});

test('row 29: a township is told nothing of people in others', async () => {
  await openRoster({ documents });
  await screen.findByText('宏达轧钢有限公司工会委员会');
  expect(screen.queryByRole('button', { name: /跨乡镇/ })).toBe(null);
});
