import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { EntryInput } from '../../../../renderer/data/repositories/sheets.ts';
import type { SheetRef } from '../../../../renderer/data/sheet-ref.ts';
import type { Services } from '../../../../renderer/data/services.ts';
import type { Party } from '../../../../shared/schema/sheet.ts';
import { closeTestServices, openTestServices, testProfiles } from '../../../helpers/open-test-services.tsx';
import { inRow, openSheet, rowOf, showSheet } from './open-sheet.tsx';
import { candidacy, everyKind, membership, sampleWork } from './sample-work.ts';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(closeTestServices);

const entry = (points: number): EntryInput => ({ points, tier: null, parts: [], pieces: null, note: '' });
const given: Readonly<Record<string, number>> = { A1: 200, A2: 1000, A3: 300, A4: 500, A5: 500, F1: 100 };

/** Fills and submits a sheet through the repository, as another office would have. */
async function submitSheet({ repositories }: Services, party: Party): Promise<void> {
  const ref: SheetRef = { candidacyId: candidacy, party, raterId: '' };
  for (const [code, points] of Object.entries(given)) {
    await repositories.sheets.saveEntry(ref, code, entry(points));
  }
  await repositories.sheets.submit(ref);
}

test('missing items are named, lead to their fields, and hold up the submission', async () => {
  const { user } = await openSheet(testProfiles.township, sampleWork(everyKind), 'township');
  await user.click((await inRow('是否')).getByRole('radio', { name: /^2/ }));
  const todo = await screen.findByText('还差 5 项：');
  const links = within(todo.parentElement!).getAllByRole('button');
  expect(links.map(({ textContent }) => textContent)).toEqual(['A2', 'A3', 'A4', 'A5', 'F1']);
  await user.click(links[3]!);
  expect((await rowOf('得分点')).contains(document.activeElement)).toBe(true);
  await user.click(await screen.findByRole('button', { name: '提交' }));
  expect(await screen.findByText('还差 5 项没有评分，补齐后再提交。')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect((await rowOf('量表')).contains(document.activeElement)).toBe(true);
});

test('a returned sheet shows the reason, marks its items, is corrected and submitted again', async () => {
  const services = await openTestServices(testProfiles.township, sampleWork(everyKind));
  await submitSheet(services, 'self');
  const sheetId = `${candidacy}|self`;
  await services.repositories.cases.returnSheet(sheetId, '缺少台账照片', ['A5']);
  const { user, stored } = showSheet(services, 'self');
  expect(await screen.findByText(/退回补正（第 1 次提交）：\s*缺少台账照片/)).toBeTruthy();
  expect((await inRow('得分点')).getByText('退回指出')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.click(await screen.findByRole('button', { name: '开始补正' }));
  const row = await inRow('得分点');
  await user.click(await row.findByRole('checkbox', { name: /台账/ }));
  expect(screen.getByText(/缺少台账照片/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '提交' }));
  await user.click(await screen.findByRole('button', { name: '确认提交' }));
  expect(await screen.findByText('已提交（第 2 次）')).toBeTruthy();
  expect(screen.queryByText(/缺少台账照片/)).toBeNull();
  expect((await stored())?.scores['A5']).toMatchObject({ points: 300, parts: ['A5a'] });
});

test('the township sees the submitted self points, writes its opinion, and freezes the counts', async () => {
  const services = await openTestServices(testProfiles.township, sampleWork(everyKind));
  await submitSheet(services, 'self');
  const { user, stored } = showSheet(services, 'township');
  const scale = await rowOf('量表');
  expect(
    within(scale)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)[2],
  ).toBe('10');
  await user.type(await screen.findByLabelText('评审意见'), '同意推荐');
  await user.tab();
  await waitFor(async () => expect((await stored())?.opinion).toBe('同意推荐'));
  await submitSheet(services, 'township');
  expect(await screen.findByText('已提交（第 1 次）')).toBeTruthy();
  const found = await services.store.database.candidacies.findOne(candidacy).exec();
  expect(found?.snapshot).toEqual(membership);
});

test('both rates are shown with what is missing to the next line, and set aside only with a reason', async () => {
  const { user, stored } = await openSheet(testProfiles.township, sampleWork(everyKind), 'township');
  const row = await inRow('两率');
  expect(row.getByText('38/40人')).toBeTruthy();
  expect(row.getByText('92.10%', { exact: false })).toBeTruthy();
  expect(row.getByText('再有 2 名会员认证即达 95%')).toBeTruthy();
  await user.click(row.getByRole('button', { name: '调整得分' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: '3 分' }));
  await user.click(dialog.getByRole('button', { name: '确定' }));
  expect(await dialog.findByText('请填写“调整理由”，写明依据后才能调整。')).toBeTruthy();
  await user.type(dialog.getByLabelText('调整理由'), '市总核查属实');
  await user.click(dialog.getByRole('button', { name: '确定' }));
  await waitFor(async () =>
    expect((await stored())?.overrides['A6']).toEqual({ points: 300, reason: '市总核查属实' }),
  );
  expect(await row.findByText('已调整为 3 分（计算为 2 分）。理由：市总核查属实')).toBeTruthy();
});

test('rates that cannot be computed say why and where to mend them', async () => {
  const nobody = { ...membership, employees: 0, members: 0, verified: 0 };
  const { user, place } = await openSheet(testProfiles.township, sampleWork(everyKind, nobody), 'township');
  const row = await inRow('两率');
  expect(row.getByText('无法计算，暂计 0 分')).toBeTruthy();
  expect(row.getByText(/职工数为 0/)).toBeTruthy();
  await user.click(row.getByRole('button', { name: '去填写' }));
  await waitFor(() => expect(place()).toBe('/roster'));
});

test('a panel member recuses with a reason, nothing is left to score, and the sheet is submitted so', async () => {
  const { user, stored } = await openSheet(testProfiles.panel, sampleWork(everyKind), 'panel', 'm1');
  await user.click(await screen.findByRole('button', { name: '申请回避' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '确定' }));
  expect(await dialog.findByText(/请填写“回避原因”/)).toBeTruthy();
  await user.type(dialog.getByLabelText('回避原因'), '与参评人系近亲属');
  await user.click(dialog.getByRole('button', { name: '确定' }));
  expect(await screen.findByText('本表已回避，不打分、不计票。')).toBeTruthy();
  expect(screen.queryByText('量表')).toBeNull();
  await user.click(await screen.findByRole('button', { name: '提交' }));
  await user.click(await screen.findByRole('button', { name: '确认提交' }));
  expect(await screen.findByText('已提交（第 1 次）')).toBeTruthy();
  expect(await stored()).toMatchObject({ recused: true, recuseReason: '与参评人系近亲属', scores: {} });
});

test('a member from the candidate’s own township has nothing to score', async () => {
  const profile = { ...testProfiles.panel, panelMemberId: 'm5' };
  await openSheet(profile, sampleWork(everyKind), 'panel', 'm5');
  expect(await screen.findByText('应当回避')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('button', { name: '提交' })).toBeNull();
});

test('the city keys a member’s paper sheet and registers a veto; the township sees neither', async () => {
  const services = await openTestServices(testProfiles.city, sampleWork(everyKind));
  const { user, stored } = showSheet(services, 'panel', 'm1');
  await user.click((await inRow('是否')).getByRole('radio', { name: /^2/ }));
  await waitFor(async () =>
    expect(await stored()).toMatchObject({ proxyReason: '纸质评分表代录', scores: { A1: { points: 200 } } }),
  );
  const reason = screen.getByLabelText('代录说明');
  await user.clear(reason);
  await user.tab();
  expect(await screen.findByText('请填写“代录说明”，写明依据的纸质表。')).toBeTruthy();
  await user.type(reason, '王建国签字原件第 3 号');
  await user.tab();
  await waitFor(async () => expect((await stored())?.proxyReason).toBe('王建国签字原件第 3 号'));

  await user.click(await screen.findByRole('button', { name: '登记否决情形' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('发生日期'), '2026-3-5');
  await user.type(dialog.getByLabelText('事实和来源文号'), '虚报会员 12 人，武工查〔2026〕3 号');
  await user.click(dialog.getByRole('button', { name: '登记' }));
  expect(await screen.findByText('待认定')).toBeTruthy();
  expect(screen.getByText(/虚报会员 12 人/)).toBeTruthy();

  cleanup();
  await services.close();
  const township = await openTestServices(testProfiles.township, {});
  showSheet(township, 'panel', 'm1');
  expect(await screen.findByText('评审组评分暂不公开')).toBeTruthy();
  expect(screen.queryByText('潘建军')).toBeNull();
});
