import { screen, waitFor, within } from '@testing-library/react';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { closeTestServices } from '../../../helpers/open-test-services.tsx';
import { officer, person, sampleOffice, union } from '../../../helpers/sample-office.ts';
import { openRoster, retype } from './open-roster.tsx';

afterEach(closeTestServices);

test('row 29: two records of one person are compared, merged with a reason and taken apart again', async () => {
  const office = sampleOffice();
  const twice = { ...person('p9', '潘建军'), phone: '13800000001' };
  const documents = {
    ...office,
    people: [...(office.people ?? []), twice],
    unions: [
      ...(office.unions ?? []),
      union('u9', '鑫源金属制品有限公司', { officers: [officer('a9', 'p9')] }),
    ],
  };
  const { user, services, stored } = await openRoster({ documents });
  await user.click(await screen.findByRole('button', { name: '合并重复人员（1）' }));
  await user.click(await screen.findByRole('button', { name: '比对合并' }));
  await user.click(await screen.findByRole('button', { name: '合并成一条' }));
  expect(await screen.findByText(/请填写“?合并原因/)).toBeTruthy();
  await retype(user, '合并原因', '本人确认是同一人');
  await user.click(await screen.findByRole('button', { name: '合并成一条' }));
  await waitFor(async () => expect((await stored('u9'))?.officers[0]?.personId).toBe('p1'));
  await waitFor(() => expect(screen.queryByText('比对：潘建军')).toBe(null));
  const people = await firstValueFrom(services.repositories.people.watchAll());
  // What only one of them had is taken over without asking.
  expect(people.find(({ id }) => id === 'p1')?.phone).toBe('13800000001');

  const done = (await screen.findByText(/合并到“潘建军”：本人确认是同一人/)).closest('section');
  if (!done) throw new Error('nothing was merged');
  await user.click(within(done).getByRole('button', { name: '撤销合并' }));
  await user.type(await screen.findByLabelText('撤销原因'), '是同名的两个人');
  const dialog = screen.getByLabelText('撤销原因').closest<HTMLElement>('.ant-modal');
  if (!dialog) throw new Error('no dialog');
  await user.click(within(dialog).getByRole('button', { name: '撤销合并' }));
  expect(await screen.findByText('已撤销合并')).toBeTruthy();
  await waitFor(async () => expect((await stored('u9'))?.officers[0]?.personId).toBe('p9'));
});

test('row 28: a union’s state changes with a day and a reason, which stay in its history', async () => {
  const { user, stored } = await openRoster({ union: 'u1' });
  await user.click(await screen.findByRole('tab', { name: '企业与工会' }));
  await user.click(await screen.findByRole('button', { name: '变更状态' }));
  await user.click(await screen.findByRole('radio', { name: '转为国有' }));
  await retype(user, '从哪天起', '2026.6.1');
  await user.click(await screen.findByRole('button', { name: '保存变更' }));
  expect(await screen.findByText(/请填写“?变更原因/)).toBeTruthy();
  await retype(user, '变更原因', '企业改制');
  await user.click(await screen.findByRole('button', { name: '保存变更' }));
  expect(await screen.findByText('2026-06-01 起 转为国有：企业改制')).toBeTruthy();
  expect(await stored('u1')).toMatchObject({
    status: 'stateOwned',
    changes: [{ on: '2026-06-01', status: 'stateOwned', reason: '企业改制' }],
  });
});
