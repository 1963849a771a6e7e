import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { WorklistPage } from '../../../../renderer/features/worklist/worklist-page.tsx';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import { first, gradedWork, scoredSheet, second, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

async function openWorklist(documents: CycleDocuments) {
  const services = await openTestServices(testProfiles.city, seedOf(documents));
  const place = renderScreen(services, <WorklistPage />, { path: '/worklist', at: '/worklist' });
  await screen.findByText('潘建军');
  // The rows come first; the count stands there when the sheets have been read as well.
  await screen.findByText(/^\d+ \/ \d+ 人$/);
  const cases = () => firstValueFrom(services.repositories.cases.watchCycle('2026'));
  return { services, cases, place, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

const rowOf = (name: string) => screen.getByText(name).closest<HTMLElement>('.ant-table-row')!;

/** The second candidate has nothing but a self sheet that nobody has finished. */
const two = (): CycleDocuments => {
  const work = gradedWork({ candidacies: [first, second] });
  const draft = scoredSheet({
    candidacy: second,
    party: 'self',
    points: 9000,
    more: { draft: true, submissions: [] },
  });
  return { ...work, sheets: [...work.sheets, draft] };
};

test('every candidacy shows its totals, the panel’s progress and what is missing', async () => {
  const { user } = await openWorklist(two());
  for (const cell of ['96.00', '91.00', '6 / 6', '评审组评审中'])
    expect(within(rowOf('潘建军')).getByText(cell)).toBeTruthy();
  for (const cell of ['填写中', '未开始', '0 / 6', '自评填写中'])
    expect(within(rowOf('单雨桐')).getByText(cell)).toBeTruthy();
  await user.type(await screen.findByRole('searchbox'), 'pjj');
  await waitFor(() => expect(screen.queryByText('单雨桐')).toBeNull());
  expect(screen.getByText('1 / 2 人')).toBeTruthy();
});

test('row 42: of a year that has been put away, sheets and vetoes are only looked at', async () => {
  const documents = two();
  const { user } = await openWorklist({ ...documents, cycle: { ...documents.cycle, status: 'archived' } });
  expect(screen.queryByRole('checkbox')).toBeNull();
  rowOf('潘建军').focus();
  await user.keyboard('{Enter}');
  expect((await screen.findAllByRole('button', { name: '打开' })).length).toBeGreaterThan(0);
  for (const act of [/^退回/, '登记一票否决']) expect(screen.queryByRole('button', { name: act })).toBeNull();
});

test('a township sheet goes back with a reason, and not without', async () => {
  const { user, cases } = await openWorklist(two());
  rowOf('潘建军').focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: '退回补正' }));
  await user.click(await screen.findByText('退回'));
  expect(await screen.findByText('请输入退回原因')).toBeTruthy();
  expect(await cases()).toEqual([]);
  await user.type(await screen.findByLabelText('退回原因'), 'D1 缺集体合同备案');
  await user.click(await screen.findByText('退回'));
  expect(await screen.findByText('乡镇退回补正', { selector: '.ant-table-cell .ant-tag' })).toBeTruthy();
  expect((await cases())[0]).toMatchObject({
    office: 'city',
    detail: { kind: 'return', sheetId: `${first.id}|township`, version: 1, reason: 'D1 缺集体合同备案' },
  });
  expect(await screen.findByText('D1 缺集体合同备案', { selector: 'div' })).toBeTruthy();
});

test('a veto is recorded, pending until a meeting decides', async () => {
  const { user, cases } = await openWorklist(two());
  await user.click(rowOf('潘建军'));
  await user.click(await screen.findByRole('button', { name: '登记一票否决' }));
  await user.click(await screen.findByLabelText('否决项'));
  await user.click(await screen.findByText('V1 事故', { selector: '.ant-select-item-option-content' }));
  await user.type(await screen.findByLabelText('事实与依据'), '事故调查报告〔2026〕3号');
  await user.click(await screen.findByText('登记'));
  expect(await screen.findByText('一票否决待认定')).toBeTruthy();

  await user.click(await screen.findByRole('button', { name: '认定' }));
  await user.click(await screen.findByRole('radio', { name: '成立' }));
  await user.click(await screen.findByText('保存认定'));
  expect(await screen.findByText('请填写“认定日期”。')).toBeTruthy();
  await user.type(await screen.findByLabelText('认定会议'), '第12次主席办公会');
  await user.type(await screen.findByLabelText('认定日期'), '2026-12-1');
  await user.type(await screen.findByLabelText('本人陈述和申辩'), '本人未提出申辩');
  await user.click(await screen.findByText('保存认定'));
  expect(await screen.findByText('一票否决成立')).toBeTruthy();
  expect((await cases())[0]?.detail).toMatchObject({
    item: 'V1',
    decision: 'upheld',
    meeting: '第12次主席办公会',
    decidedOn: '2026-12-01',
  });
});

test('the drawer leads to each sheet', async () => {
  const { user, place } = await openWorklist(two());
  await user.click(rowOf('潘建军'));
  const member = (await screen.findByText('王一凡')).parentElement!;
  expect(within(member).getByText('88.00')).toBeTruthy();
  expect(screen.getByText('本乡镇参评人员，按规定回避')).toBeTruthy();
  await user.click(within(member).getByRole('link'));
  expect(place()).toBe(`/sheets/${encodeURIComponent(first.id)}/panel/m1`);
});

test('a state chosen once is chosen again the next time, and one click shows all', async () => {
  const { user, services } = await openWorklist(two());
  await user.click(await screen.findByRole('combobox', { name: '状态' }));
  await user.click(
    await screen.findByText(/自评填写中（1）/, { selector: '.ant-select-item-option-content' }),
  );
  await screen.findByText('1 / 2 人');
  cleanup();
  renderScreen(services, <WorklistPage />, { path: '/worklist', at: '/worklist' });
  await screen.findByText('1 / 2 人');
  await user.click(await screen.findByRole('button', { name: '清除筛选' }));
  await screen.findByText('2 / 2 人');
  expect(screen.queryByRole('button', { name: '清除筛选' })).toBeNull();
});

test('chosen sheets go back with one reason, the others are told why not, and one click takes it back', async () => {
  const { user, cases } = await openWorklist(two());
  for (const box of screen.getAllByRole('checkbox').slice(1)) await user.click(box);
  await user.click(await screen.findByRole('button', { name: '退回所选（2）' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('单雨桐（武安镇）：乡镇评分表未开始，不能退回');
  await user.type(within(dialog).getByLabelText('退回原因'), '缺集体合同');
  await user.click(within(dialog).getByRole('button', { name: '办理 1 个' }));
  await waitFor(async () =>
    expect((await cases()).map(({ detail }) => detail)).toMatchObject([
      { kind: 'return', reason: '缺集体合同' },
    ]),
  );
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await cases()).toEqual([]));
});
