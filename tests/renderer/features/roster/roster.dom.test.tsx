import { screen, waitFor } from '@testing-library/react';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { closeTestServices, testProfiles } from '../../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../../helpers/sample-office.ts';
import { openRoster, retype } from './open-roster.tsx';

afterEach(closeTestServices);

const shown = (): readonly string[] =>
  screen.queryAllByText(/工会委员会$/).map((cell) => cell.textContent ?? '');

test('the search finds by initials of a person or a unit, the filter by what is wrong', async () => {
  const { user } = await openRoster();
  await waitFor(() => expect(shown()).toHaveLength(3));
  const search = screen.getByRole('searchbox', { name: '搜索姓名、单位、拼音或首字母' });
  await user.type(search, 'shyt');
  await waitFor(() => expect(shown()).toEqual(['宏达轧钢有限公司工会委员会']));
  await user.clear(search);
  await user.type(search, 'jdwl');
  await waitFor(() => expect(shown()).toEqual(['金鼎物流有限公司工会委员会']));
  await user.clear(search);
  await user.click(await screen.findByText('两率未达线 1'));
  await waitFor(() => expect(shown()).toEqual(['聚贤木业有限公司工会委员会']));
  await user.click(await screen.findByText('会员数据缺失 1'));
  await waitFor(() => expect(shown()).toEqual(['宏达轧钢有限公司工会委员会']));
  await user.type(search, 'qqq');
  expect(await screen.findByText('没有找到“qqq”，请换个写法，或只输入姓氏首字母。')).toBeTruthy();
});

test('Enter on a row opens it', async () => {
  const { user } = await openRoster();
  const cell = await screen.findByText('金鼎物流有限公司工会委员会');
  cell.closest<HTMLElement>('[tabindex="0"]')?.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: '金鼎物流有限公司工会委员会' })).toBeTruthy();
});

test('a union is registered, its date normalised, and removed and brought back', async () => {
  const { user, services, stored } = await openRoster({ documents: sampleOffice({ unions: [] }) });
  expect(await screen.findByText('花名册还是空的')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '新增工会' }));
  await user.click(await screen.findByRole('button', { name: '登记这家工会' }));
  expect(await screen.findByText('请填写“工会名称”。')).toBeTruthy();
  await retype(user, '工会名称', '昌泰铸造有限公司工会');
  await retype(user, '企业名称', '昌泰铸造有限公司');
  await retype(user, '建会日期', '2019/2/30');
  await user.click(await screen.findByRole('button', { name: '登记这家工会' }));
  expect(await screen.findByText(/“建会日期”填的“2019\/2\/30”不是有效日期/)).toBeTruthy();
  await retype(user, '建会日期', '2019/2/3');
  await user.click(await screen.findByRole('button', { name: '登记这家工会' }));
  await waitFor(async () => {
    const all = await firstValueFrom(services.repositories.unions.watchAll());
    expect(all).toMatchObject([{ name: '昌泰铸造有限公司工会', establishedOn: '2019-02-03' }]);
  });
  const [made] = await firstValueFrom(services.repositories.unions.watchAll());
  await user.click(await screen.findByRole('tab', { name: '企业与工会' }));
  await user.click(await screen.findByRole('button', { name: '删除这家工会' }));
  await waitFor(async () => expect(await stored(made?.id ?? '')).toBeNull());
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () =>
    expect(await stored(made?.id ?? '')).toMatchObject({ enterprise: { name: '昌泰铸造有限公司' } }),
  );
});

test('the city reads and cannot write', async () => {
  await openRoster({ union: 'u2', profile: testProfiles.city });
  expect(screen.queryByRole('button', { name: '新增工会' })).toBeNull();
  const field = await screen.findByLabelText('职工人数');
  expect((field as HTMLInputElement).disabled).toBe(true);
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
});
