import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { closeTestServices } from '../../../helpers/open-test-services.tsx';
import { candidacyOf, sampleOffice } from '../../../helpers/sample-office.ts';
import { openRoster, retype } from './open-roster.tsx';

afterEach(closeTestServices);

/** The other pages of the drawer stay mounted behind the open one. */
const inTab = () => within(screen.getByRole('tabpanel', { name: '班子成员' }));

async function chooseRole(user: UserEvent, role: string): Promise<void> {
  await user.click(await screen.findByRole('combobox', { name: '职务' }));
  await user.click(await screen.findByText(role, { selector: '.ant-select-item-option-content' }));
}

async function removeButton(name: string): Promise<HTMLElement> {
  const row = (await within(screen.getByRole('dialog')).findByText(name)).closest('tr');
  if (!row) throw new Error('no row');
  return within(row).getByRole('button', { name: '删除' });
}

test('a second chair is refused until the day the first one left is given, which ends that term', async () => {
  const { user, services, stored } = await openRoster({ union: 'u1' });
  await user.click(await screen.findByRole('tab', { name: '班子成员' }));
  await user.click(await screen.findByRole('button', { name: '新增成员' }));
  await retype(user, '姓名', '昝䶮');
  await chooseRole(user, '主席');
  await retype(user, '当选日期', '2026.8.10');
  expect(await screen.findByText(/现任主席潘建军仍在任（2024-03-15当选）/)).toBeTruthy();
  await user.click(inTab().getByRole('button', { name: '保存' }));
  expect(
    await screen.findByText(
      '“宏达轧钢有限公司工会委员会”已有在任主席潘建军，请先填写其离任日期，再登记新主席。',
    ),
  ).toBeTruthy();
  expect((await stored('u1'))?.officers).toHaveLength(2);
  expect(await firstValueFrom(services.repositories.people.watchAll())).toHaveLength(3);

  await user.click(await screen.findByRole('button', { name: '与新主席当选同日' }));
  await user.click(inTab().getByRole('button', { name: '保存' }));
  await waitFor(async () => {
    const chairs = (await stored('u1'))?.officers.filter(({ role }) => role === 'chair');
    expect(chairs).toMatchObject([
      { personId: 'p1', endOn: '2026-08-10' },
      { electedOn: '2026-08-10', endOn: null },
    ]);
  });
  expect(await within(screen.getByRole('dialog')).findByText('昝䶮')).toBeTruthy();
  expect(await firstValueFrom(services.repositories.people.watchAll())).toHaveLength(4);
});

test('a name that is registered already asks whether it is the same person', async () => {
  const { user, services, stored } = await openRoster({ union: 'u3' });
  await user.click(await screen.findByRole('tab', { name: '班子成员' }));
  await user.click(await screen.findByRole('button', { name: '新增成员' }));
  await retype(user, '姓名', '欧阳娜');
  await chooseRole(user, '主席');
  await retype(user, '当选日期', '20260105');
  await user.click(await screen.findByRole('radio', { name: '就是“金鼎物流有限公司工会委员会”的欧阳娜' }));
  await user.click(inTab().getByRole('button', { name: '保存' }));
  await waitFor(async () => expect((await stored('u3'))?.officers).toMatchObject([{ personId: 'p3' }]));
  expect(await firstValueFrom(services.repositories.people.watchAll())).toHaveLength(3);
});

test('a removed term can be taken back; one that is graded this year cannot be removed', async () => {
  const documents = sampleOffice({ candidacies: [candidacyOf('u1', 'p1', 'a1')] });
  const { user, stored } = await openRoster({ union: 'u1', documents });
  await user.click(await screen.findByRole('tab', { name: '班子成员' }));
  await user.click(await removeButton('单雨桐'));
  await waitFor(async () => expect((await stored('u1'))?.officers).toHaveLength(1));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect((await stored('u1'))?.officers).toHaveLength(2));

  await user.click(await removeButton('潘建军'));
  expect(await screen.findByText(/潘建军正在参评，不能删除任职记录/)).toBeTruthy();
  expect((await stored('u1'))?.officers).toHaveLength(2);
});
