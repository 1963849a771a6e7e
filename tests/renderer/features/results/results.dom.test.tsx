import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test, vi } from 'vitest';
import { ResultsPage } from '../../../../renderer/features/results/results-page.tsx';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import { readArchive } from '../../../../shared/archive/read-archive.ts';
import { recompute } from '../../../../shared/archive/recompute.ts';
import { announceYear } from '../../../helpers/announce-year.ts';
import { first, gradedWork, scoredSheet, seedOf } from '../../../helpers/graded-work.ts';
import { twoYears } from '../../../helpers/two-years.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(async () => {
  vi.restoreAllMocks();
  await closeTestServices();
});

async function openResults(documents: CycleDocuments = gradedWork()) {
  const services = await openTestServices(testProfiles.city, seedOf(documents));
  renderScreen(services, <ResultsPage />, { path: '/results', at: '/results' });
  await screen.findByText('还没有核算');
  const stored = () => firstValueFrom(services.repositories.results.watchCycle('2026'));
  return { services, stored, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

test('computing shows total, level and money, and a row explains every step', async () => {
  const { user, stored } = await openResults();
  await user.click(await screen.findByRole('button', { name: '核算全市结果' }));
  expect(await screen.findByText('核算完成，共 1 人')).toBeTruthy();
  expect(await screen.findByText(/此后数据没有变化/)).toBeTruthy();
  const [result] = await stored();
  expect(result?.outcome).toMatchObject({ total: 8925, level: 'intermediate', rank: 1 });

  const row = (await screen.findByText('潘建军')).closest<HTMLElement>('.ant-table-row')!;
  for (const cell of ['96.00', '91.00', '88.50', '6人', '89.25', '中级', '12', '2,400']) {
    expect(within(row).getByText(cell)).toBeTruthy();
  }
  row.focus();
  await user.keyboard('{Enter}');
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByText('4.80 + 13.65 + 70.80 = 89.25')).toBeTruthy();
  for (const line of [
    '自评 96.00 × 5% = 4.80',
    '乡镇评审 91.00 × 15% = 13.65',
    '评审组评审 88.50 × 80% = 70.80',
    '评审组 6 份有效评分表，合计 531.00 分，平均 531.00 ÷ 6 = 88.50 分',
    '89.25 分达到 80.00 分（含），评为中级',
    '未到高级的 90.00 分',
    '补贴 每月 200 元 × 12 个月 = 2,400 元',
    '依据：中级：80.00 分（含）以上',
  ]) {
    expect(drawer.getByText(line)).toBeTruthy();
  }
});

test('changed inputs are noticed, and a veto keeps the score on record', async () => {
  const { user, services } = await openResults();
  const { cases } = services.repositories;
  await user.click(await screen.findByRole('button', { name: '核算全市结果' }));
  await screen.findByText(/此后数据没有变化/);
  const id = await cases.proposeVeto(first.id, { item: 'V1', factOn: null, fact: '事故调查报告' });
  expect(await screen.findByText('需重新核算')).toBeTruthy();
  expect(screen.getByText(/有 1 人的数据发生变化/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '导出周期档案' })).toHaveProperty('disabled', true);

  await user.click(await screen.findByRole('button', { name: '重新核算' }));
  expect(await screen.findByText('一票否决待认定')).toBeTruthy();
  await cases.decideVeto(id, {
    decision: 'upheld',
    meeting: '第12次主席办公会',
    decidedOn: '2026-12-01',
    response: '',
  });
  await screen.findByText('需重新核算');
  await user.click(await screen.findByRole('button', { name: '重新核算' }));
  await user.click(await screen.findByText('一票否决 V1'));
  const drawer = within(await screen.findByRole('dialog'));
  expect(
    await drawer.findByText('一票否决成立（V1 事故）：等级由中级改为未级，得分仍记录在案，当年不发补贴'),
  ).toBeTruthy();
  expect(drawer.getByText('89.25')).toBeTruthy();
});

test('a sheet with a gap is named with its owner, and nothing is stored', async () => {
  const township = scoredSheet({ party: 'township', points: 9100 });
  const { A1: _lost, ...scores } = township.scores;
  const work = gradedWork();
  const sheets = [...work.sheets.filter(({ id }) => id !== township.id), { ...township, scores }];
  const { user, stored } = await openResults({ ...work, sheets });
  await user.click(await screen.findByRole('button', { name: '核算全市结果' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('数据有 1 处问题，没有核算')).toBeTruthy();
  expect(dialog.getByText('潘建军的乡镇评审：')).toBeTruthy();
  expect(dialog.getByText('“A1 总分”还没有打分，请补上后再提交。')).toBeTruthy();
  expect(await stored()).toEqual([]);
});

test('the exported archive stands up to a recomputation', async () => {
  const files: Blob[] = [];
  // jsdom keeps no object URLs; what the browser would save is kept here.
  URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const { user } = await openResults();
  await user.click(await screen.findByRole('button', { name: '核算全市结果' }));
  await screen.findByText(/此后数据没有变化/);
  await user.click(await screen.findByRole('button', { name: '导出周期档案' }));
  await waitFor(() => expect(files).toHaveLength(1));
  const read = readArchive(await files[0]!.text());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.results).toHaveLength(1);
  expect(recompute(read.value).differences).toEqual([]);
});

test('the next step after computing is the notice, and results that are announced say so', async () => {
  const { user, services } = await openResults();
  expect(screen.getByRole('button', { name: '下一步：公示' })).toHaveProperty('disabled', true);
  await user.click(await screen.findByRole('button', { name: '核算全市结果' }));
  await screen.findByText(/此后数据没有变化/);
  expect(screen.getByRole('button', { name: '下一步：公示' })).toHaveProperty('disabled', false);
  await announceYear(services);
  expect(await screen.findByText('已公布')).toBeTruthy();
  expect(services.store.permissionContext.isPublished('2026')).toBe(true);
  expect(await screen.findByText(/此后数据没有变化/)).toBeTruthy();
});

test('last year stands beside this year’s total once somebody was graded in both', async () => {
  const services = await openTestServices(testProfiles.city, twoYears());
  renderScreen(services, <ResultsPage />, { path: '/results', at: '/results' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: '核算全市结果' }));
  const row = (await screen.findByText('潘建军')).closest<HTMLElement>('.ant-table-row')!;
  expect(await screen.findByRole('columnheader', { name: '去年（变化）' })).toBeTruthy();
  expect(within(row).getByText('90.25').textContent).toBe('90.25 −1.00');
});

test('the level chosen last is chosen again the next time, and one click shows all', async () => {
  const { user, services } = await openResults();
  await user.click(await screen.findByRole('button', { name: '核算全市结果' }));
  const cell = (level: string) => screen.findByRole('button', { name: new RegExp(`^${level}`) });
  await user.click(await cell('高级'));
  await screen.findByText('0 / 1 人');
  cleanup();
  renderScreen(services, <ResultsPage />, { path: '/results', at: '/results' });
  expect((await cell('高级')).getAttribute('aria-pressed')).toBe('true');
  await user.click(await screen.findByRole('button', { name: '清除筛选' }));
  await screen.findByText('1 / 1 人');
  expect((await cell('全部')).getAttribute('aria-pressed')).toBe('true');
});
