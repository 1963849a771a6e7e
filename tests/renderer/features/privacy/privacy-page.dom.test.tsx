import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
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
  await user.click(await screen.findByRole('checkbox', { name: '陈离任' }));
  await user.click(await screen.findByRole('button', { name: '删除所选（1）' }));
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
  const audit = async () =>
    (await services.store.database.audit.find().exec()).map(({ action, documentId }) => [action, documentId]);
  await expect.poll(audit).toEqual([['erase-contact', 'p1']]);
  // Who comes back is registered anew.
  await services.repositories.people.update('p1', { phone });
  const back = (await services.store.database.people.findOne('p1').exec())?.toMutableJSON();
  expect([back?.phone, back?.erased]).toEqual([phone, undefined]);
});

test('of many that are due, what cannot be deleted is named with why, and a stop leaves the rest as it is', async () => {
  const many = Array.from({ length: 5 }, (_, no) => ({
    ...person(`p1${no}`, `离任${no}`),
    createdAt: '2020-01-01T00:00:00.000Z',
  }));
  const orgUnits = [city, hubDocuments.orgUnits()];
  const services = await openTestServices(testProfiles.township, { orgUnits, people: many });
  const { privacy } = services.repositories;
  const today = '2026-11-23';
  const due = await firstValueFrom(privacy.watchExpired(today));
  const stopped = await privacy.erase(due, '保存期满', today, (done) => done < 1);
  expect([due.length, stopped.deleted.length, stopped.kept.length]).toEqual([5, 1, 0]);
  const user = open(services);
  await screen.findByText('到期应删除（4）');
  await user.click((await screen.findAllByRole('checkbox'))[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: '删除所选（4）' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('删除的原因'), '保存期满');
  await user.click(dialog.getByRole('checkbox'));
  // Meanwhile somebody else has deleted one of them.
  const taken = due.find(({ key }) => key !== stopped.deleted[0]?.key);
  await privacy.eraseOnRequest(taken?.id ?? '', '本人要求');
  await user.click(dialog.getByRole('button', { name: '删除，不能恢复' }));
  expect(await dialog.findByText('有 1 项没有删除：')).toBeTruthy();
  expect(dialog.getByText(new RegExp(`^${taken?.name}：.*现在不能删除`))).toBeTruthy();
  expect(dialog.getByText(/^已删除 3 项/)).toBeTruthy();
  // It is over: there is nothing to delete any more, and nothing to cancel.
  expect(dialog.queryByRole('button', { name: /取\s?消|停\s?止|删除，不能恢复/ })).toBeNull();
  // The cross above it has the same name.
  await user.click(dialog.getAllByRole('button', { name: /关\s?闭/ }).at(-1) as HTMLElement);
  expect(await screen.findByText('没有到期应删除的个人信息')).toBeTruthy();
});

test('a request is registered with its day to answer by, shows when it is late, and is answered once', async () => {
  const services = await office('township');
  const user = open(services, '/privacy?tab=requests');
  await user.click(await screen.findByRole('button', { name: '登记请求' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
  expect(await dialog.findByText('请填写“请求人”。')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText('请求人'), { target: { value: '陈离任' } });
  fireEvent.change(dialog.getByLabelText('收到日期'), { target: { value: '2026-01-31' } });
  expect(dialog.getByLabelText(/答复期限/)).toHaveProperty('value', '2026-03-02');
  await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
  // The first dialog is gone.
  expect(await screen.findByText('已登记，答复期限 2026-03-02 已过，请尽快办理')).toBeTruthy();
  expect(await screen.findByText('逾期')).toBeTruthy();
  expect(screen.getByText('有 1 件已过答复期限，请先办理。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '办理' }));
  const answer = within(await screen.findByRole('dialog'));
  fireEvent.change(await answer.findByLabelText('办理情况'), { target: { value: '查询单已交本人' } });
  await user.click(answer.getByRole('button', { name: /办\s?结/ }));
  expect(await screen.findByText('已办结')).toBeTruthy();
  expect(await screen.findByText('本人请求（0）')).toBeTruthy();
  expect(await screen.findByText('已办理')).toBeTruthy();
  expect(screen.queryByText('逾期')).toBeNull();
  expect(screen.queryByRole('button', { name: '办理' })).toBeNull();
  const audit = async () =>
    (await services.store.database.audit.find().exec()).map(({ action }) => action).toSorted();
  await expect.poll(audit).toEqual(['answer-request', 'data-request']);
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
  await user.click(await screen.findByRole('button', { name: '导出数据文件' }));
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
  expect(await screen.findAllByText('暂定')).toHaveLength(7);
  const years = screen.getByLabelText(/联系方式和基本情况/);
  await user.clear(years);
  await user.type(years, '20');
  await user.click(await screen.findByRole('button', { name: '保存规定' }));
  expect(await screen.findByText('本地')).toBeTruthy();
  expect(await screen.findByText('到期应删除（0）')).toBeTruthy();
});
