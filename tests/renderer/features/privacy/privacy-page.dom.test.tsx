import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { PrivacyPage } from '../../../../renderer/features/privacy/privacy-page.tsx';
import type { Person } from '../../../../shared/schema/person.ts';
import { hubDocuments } from '../../../helpers/hub-documents.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

const phone = '13912345678';
const person = (id: string, name: string): Person => ({
  ...hubDocuments.people(),
  id,
  name,
  phone,
  birthOn: '1970-02-03',
});
const post = (personId: string, endOn: string | null) => ({
  id: `a-${personId}`,
  personId,
  role: 'chair' as const,
  fullTime: false,
  electedOn: '2015-01-01',
  endOn,
});
const city = { ...hubDocuments.orgUnits(), id: '130481', kind: 'city' as const, name: '武安市' };
const union = { ...hubDocuments.unions(), officers: [post('p1', '2020-05-06'), post('p2', null)] };

const office = (role: 'township' | 'city') =>
  openTestServices(testProfiles[role], {
    orgUnits: [city, hubDocuments.orgUnits()],
    unions: [union],
    people: [person('p1', '陈离任'), person('p2', '赵在任')],
  });

const open = (services: Awaited<ReturnType<typeof office>>, at = '/privacy') => {
  renderScreen(services, <PrivacyPage />, { path: '/privacy', at });
  return userEvent.setup({ delay: null, pointerEventsCheck: 0 });
};

test('what is over its time is listed with why, and deleted for good after a second look', async () => {
  const services = await office('township');
  const user = open(services);
  expect(await screen.findByText('2020-05-06 起不再任职、参评或报名，已满 3 年')).toBeTruthy();
  expect(screen.queryByText('赵在任')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: '陈离任' }));
  await user.click(screen.getByRole('button', { name: '删除所选（1）' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '删除，不能恢复' }));
  expect(await dialog.findByText('请先核对，再勾选这一项')).toBeTruthy();
  await user.type(dialog.getByLabelText('删除的原因'), '保存期满');
  await user.click(dialog.getByRole('checkbox'));
  await user.click(dialog.getByRole('button', { name: '删除，不能恢复' }));
  expect(await screen.findByText('没有到期应删除的个人信息')).toBeTruthy();
  const stored = (await services.store.database.people.findOne('p1').exec())?.toMutableJSON();
  expect(stored).toMatchObject({
    name: '陈离任',
    phone: '',
    birthOn: null,
    erased: { byName: '张三', reason: '保存期满' },
  });
  const audit = await services.store.database.audit.find().exec();
  expect(audit.map(({ action, documentId }) => [action, documentId])).toEqual([['erase-contact', 'p1']]);
  // Who comes back is registered anew.
  await services.repositories.people.update('p1', { phone });
  const back = (await services.store.database.people.findOne('p1').exec())?.toMutableJSON();
  expect([back?.phone, back?.erased]).toEqual([phone, undefined]);
});

test('nobody in office is deleted because he asks, and the city deletes nothing of a township', async () => {
  const services = await office('township');
  await expect(services.repositories.privacy.eraseOnRequest('p2', '本人要求')).rejects.toMatchObject({
    code: 'ERASURE_NOT_DUE',
  });
  await services.repositories.privacy.eraseOnRequest('p1', '本人要求');
  await closeTestServices();
  open(await office('city'));
  expect(await screen.findByText('由乡镇删除')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /删除所选/ })).toBeNull();
});

test('one person’s data are shown masked and given out for a reason that is noted', async () => {
  const services = await office('township');
  const user = open(services, '/privacy?person=p1');
  expect(await screen.findByText('139****5678')).toBeTruthy();
  expect(screen.queryByText(phone)).toBeNull();
  await user.click(screen.getByRole('button', { name: '导出数据文件' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('为什么查询'), '本人来查询');
  await user.click(dialog.getByRole('button', { name: '导出数据文件' }));
  await expect
    .poll(async () => (await services.store.database.audit.find().exec()).map((one) => one.toMutableJSON()))
    .toMatchObject([{ action: 'export-person', documentId: 'p1', reason: '本人来查询', rows: 1 }]);
});

test('the city changes the periods, and what it has not changed says that it is assumed', async () => {
  const services = await office('city');
  const user = open(services, '/privacy?tab=rules');
  expect(await screen.findAllByText('暂定')).toHaveLength(5);
  const years = screen.getByLabelText(/联系方式和基本情况/);
  await user.clear(years);
  await user.type(years, '20');
  await user.click(screen.getByRole('button', { name: '保存规定' }));
  expect(await screen.findByText('本地')).toBeTruthy();
  expect(await screen.findByText('到期应删除（0）')).toBeTruthy();
});
