import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { closeTestServices, openTestServices, testProfiles } from '../../../helpers/open-test-services.tsx';
import { inRow, openSheet, showSheet } from './open-sheet.tsx';
import { everyKind, sampleWork } from './sample-work.ts';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(closeTestServices);

const open = () => openSheet(testProfiles.township, sampleWork(everyKind), 'township');

interface Refusal {
  readonly item: string;
  readonly code: string;
  readonly typed: string;
  readonly says: string;
}

const typedRefusals: readonly Refusal[] = [
  { item: '量表', code: 'A2', typed: '-1', says: '“A2 量表”不能是负分，填了 -1 分，请改为 0 分或以上。' },
  { item: '量表', code: 'A2', typed: '21', says: '“A2 量表”最高 20 分，填了 21 分，请改小。' },
  {
    item: '量表',
    code: 'A2',
    typed: '1.3',
    says: '“A2 量表”每档 0.5 分，1.3 分不在档上，请改为 0.5 分的整数倍。',
  },
  { item: '量表', code: 'A2', typed: '很好', says: '“很好”不是分数，请填数字，最多两位小数，例如 1.5。' },
  { item: '扣分', code: 'A4', typed: '-2', says: '扣分处数不能是负数，填了 -2，请改为 0 或以上的整数。' },
  { item: '扣分', code: 'A4', typed: '没有', says: '“没有”不是整数，请填扣分处数，例如 2。' },
  { item: '计数', code: 'F1', typed: '1.5', says: '项数只能是整数，填了 1.5，请改正。' },
  { item: '计数', code: 'F1', typed: '99999', says: '项数 99999 太大，最多填 9999，请核对。' },
];

test('row 40: a number that the item cannot give stays in its field with the reason and is not saved', async () => {
  const { user, stored } = await open();
  for (const { item, code, typed, says } of typedRefusals) {
    const row = await inRow(item);
    const field = row.getByRole('textbox', { name: `${code} ${item}` });
    await user.clear(field);
    await user.type(field, `${typed}{Enter}`);
    expect((await row.findByRole('alert')).textContent).toBe(says);
    expect(field).toHaveProperty('value', typed);
    expect(document.activeElement).toBe(field);
    expect((await stored())?.scores[code]).toBeUndefined();
  }
});

test('a digit that no choice gives is refused by name and the choice stays', async () => {
  const { user, stored } = await open();
  const tiers = await inRow('分档');
  await user.click(tiers.getByRole('radio', { name: /乙/ }));
  await user.keyboard('4');
  expect((await tiers.findByRole('alert')).textContent).toBe(
    '“A3 分档”没有 4 分这一档，请从所列各档中选一档。',
  );
  await user.keyboard('9');
  await waitFor(() =>
    expect(tiers.getByRole('alert').textContent).toBe('“A3 分档”最高 5 分，填了 9 分，请改小。'),
  );
  const bool = await inRow('是否');
  await user.click(bool.getByRole('radio', { name: /不符合/ }));
  await user.keyboard('1');
  expect((await bool.findByRole('alert')).textContent).toBe(
    '“A1 是否”只能得 0 分或 2 分，填了 1 分，请改正。',
  );
  await waitFor(async () => expect((await stored())?.scores['A3']?.points).toBe(300));
});

test('what was refused is named before submission, and comes back with the page', async () => {
  const { user, services, place } = await open();
  const row = await inRow('计数');
  await user.type(row.getByRole('textbox', { name: 'F1 计数' }), '很多');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('F1 填写有误，请按提示改正后再提交。')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '返回' }));
  await screen.findByText('别处');
  expect(place()).toBe('/');
  cleanup();
  showSheet(services, 'township');
  const again = await inRow('计数');
  expect(again.getByRole('textbox', { name: 'F1 计数' })).toHaveProperty('value', '很多');
});

test('a save that fails keeps what was typed, says so, and is tried again', async () => {
  let free = 1e12;
  const services = await openTestServices(testProfiles.township, sampleWork(everyKind), () => free);
  const { user, stored } = showSheet(services, 'township');
  const row = await inRow('是否');
  free = 0;
  await user.click(row.getByRole('radio', { name: /^2/ }));
  expect((await row.findByRole('alert')).textContent).toMatch(/还没有保存：磁盘剩余空间只有 0 MB/);
  expect(row.getByRole('radio', { name: /^2/ })).toHaveProperty('checked', true);
  expect(await stored()).toBeNull();
  free = 1e12;
  await user.click(row.getByRole('button', { name: '再存一次' }));
  await waitFor(() => expect(row.queryByRole('alert')).toBeNull());
  await waitFor(async () => expect((await stored())?.scores['A1']?.points).toBe(200));
});

test('the pieces and findings are counted before the eyes', async () => {
  const { user, stored } = await open();
  const counted = await inRow('计数');
  await user.type(counted.getByRole('textbox', { name: 'F1 计数' }), '2');
  expect(counted.getByText('2 项 × 1 分 = 2 分')).toBeTruthy();
  await user.type(counted.getByRole('textbox', { name: 'F1 计数' }), '0');
  expect(counted.getByText('20 项 × 1 分，最高 3 分')).toBeTruthy();
  const deducted = await inRow('扣分');
  await user.type(deducted.getByRole('textbox', { name: 'A4 扣分' }), '２{Enter}');
  expect(deducted.getByText('5 分 − 2 处 × 1 分 = 3 分')).toBeTruthy();
  await waitFor(async () => {
    expect((await stored())?.scores['F1']).toMatchObject({ points: 300, pieces: 20 });
    expect((await stored())?.scores['A4']).toMatchObject({ points: 300, pieces: 2 });
  });
});
