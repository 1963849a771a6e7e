import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { closeTestServices } from '../../../helpers/open-test-services.tsx';
import { twoYears } from '../../../helpers/two-years.ts';
import { openRoster, retype } from './open-roster.tsx';

afterEach(closeTestServices);

const live = () => within(screen.getByRole('complementary', { name: '两率' }));

test('both rates follow the numbers while they are typed, truncated and exact at the lines', async () => {
  const { user } = await openRoster({ union: 'u1' });
  await retype(user, '职工人数', '30');
  await retype(user, '会员人数', '27');
  await retype(user, '实名认证人数', '27');
  expect(live().getByText('90.00%').textContent).toBe('90.00%达90%');
  expect(live().getByText('100.00%').textContent).toBe('100.00%达95%');
  expect(live().getByText('再有 2 人入会、1 人认证即达 95%')).toBeTruthy();

  await retype(user, '职工人数', '29');
  await retype(user, '会员人数', '26');
  await retype(user, '实名认证人数', '26');
  expect(live().getByText('89.65%').textContent).toBe('89.65%未达90%');

  await retype(user, '职工人数', '20');
  await retype(user, '会员人数', '19');
  await retype(user, '实名认证人数', '19');
  expect(live().getByText('95.00%').textContent).toBe('95.00%达95%');
  expect(live().getByText('已达最高线')).toBeTruthy();
});

test('row 5: impossible numbers are refused in plain words, and what is put right is saved', async () => {
  const { user, stored } = await openRoster({ union: 'u1' });
  await retype(user, '截止日期', '2026年11月9日');
  await retype(user, '职工人数', '20');
  await retype(user, '会员人数', '19');
  await retype(user, '实名认证人数', '20');
  const refusal = '实名认证人数（20）不能多于会员人数（19），请核对后改正。';
  expect(live().getByText(refusal)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '保存' }));
  await waitFor(() => expect(screen.getAllByText(refusal)).toHaveLength(2));
  expect((await stored('u1'))?.membership).toBeNull();

  await retype(user, '实名认证人数', '十九');
  await user.click(await screen.findByRole('button', { name: '保存' }));
  expect(await screen.findByText('“实名认证人数”填的“十九”不是人数，请只填数字，如 30。')).toBeTruthy();

  await retype(user, '实名认证人数', '１９人');
  await user.click(await screen.findByRole('button', { name: '保存' }));
  await waitFor(async () =>
    expect((await stored('u1'))?.membership).toEqual({
      asOf: '2026-11-09',
      employees: 20,
      members: 19,
      verified: 19,
      overReason: null,
    }),
  );
});

test('row 4: more members than employees need a reason; row 3: no employees are saved with a warning', async () => {
  const { user, stored } = await openRoster({ union: 'u2' });
  await retype(user, '职工人数', '25');
  await user.click(await screen.findByRole('button', { name: '保存' }));
  expect(await screen.findByText(/会员人数（27）多于职工人数（25），请在“原因”里说明/)).toBeTruthy();
  await retype(user, '原因', '劳务派遣人员入会');
  await user.click(await screen.findByRole('button', { name: '保存' }));
  await waitFor(async () => expect((await stored('u2'))?.membership?.overReason).toBe('劳务派遣人员入会'));

  await retype(user, '职工人数', '0');
  expect(live().getByText(/职工人数为 0 或没有填写，入会率无法计算/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '保存' }));
  await waitFor(async () => expect((await stored('u2'))?.membership?.employees).toBe(0));
});

test('what was typed and not saved is there again when the union is opened again', async () => {
  const { user, stored } = await openRoster({ union: 'u1' });
  await retype(user, '职工人数', '41');
  await user.click(await screen.findByRole('button', { name: /^(Close|关闭)$/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(await screen.findByText('宏达轧钢有限公司工会委员会'));
  expect(await screen.findByText('上次填写后没有保存，已为您恢复，请核对后保存。')).toBeTruthy();
  expect(await screen.findByDisplayValue('41')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '放弃，用已保存的内容' }));
  expect(screen.queryByDisplayValue('41')).toBeNull();
  expect((await stored('u1'))?.membership).toBeNull();
});

test('row 9: a joint union’s enterprises are entered one by one, and both rates follow their sums', async () => {
  const { user, stored } = await openRoster({ union: 'u1' });
  await retype(user, '截止日期', '2026-11-09');
  for (const [number, name, employees, members, verified] of [
    [1, '甲公司', '10', '10', '10'],
    [2, '乙公司', '20', '17', '16'],
  ] as const) {
    await user.click(await screen.findByRole('button', { name: '增加一家企业' }));
    await retype(user, `第 ${number} 家企业名称`, name);
    await retype(user, `第 ${number} 家职工`, employees);
    await retype(user, `第 ${number} 家会员`, members);
    await retype(user, `第 ${number} 家认证`, verified);
  }
  expect(await screen.findByText('合计：职工 30，会员 27，认证 26')).toBeTruthy();
  expect(live().getByText('90.00%').textContent).toBe('90.00%达90%');
  await user.click(await screen.findByRole('button', { name: '保存' }));
  await waitFor(async () =>
    expect((await stored('u1'))?.membership).toMatchObject({
      employees: 30,
      members: 27,
      verified: 26,
      parts: [{ name: '甲公司' }, { name: '乙公司', employees: 20, members: 17, verified: 16 }],
    }),
  );
});

test('the counts of last year stand below this year’s, with the difference to what is typed', async () => {
  const { user } = await openRoster({ union: 'u1', documents: twoYears() });
  const below = async (label: string) =>
    (await screen.findByLabelText(label)).closest('.ant-form-item')?.querySelector('.ant-form-item-extra');
  await waitFor(async () => expect((await below('职工人数'))?.textContent).toContain('去年：25 +5'));
  await retype(user, '职工人数', '22');
  await waitFor(async () => expect((await below('职工人数'))?.textContent).toContain('去年：25 −3'));
  expect((await below('会员人数'))?.textContent).toContain('去年：24 +3');
});
