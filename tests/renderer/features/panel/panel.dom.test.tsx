import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { PanelPage } from '../../../../renderer/features/panel/panel-page.tsx';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import { first, gradedWork, scoredSheet, second, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

async function openPanel(profile: Profile, documents: CycleDocuments) {
  const services = await openTestServices(profile, seedOf(documents));
  const place = renderScreen(services, <PanelPage />, { path: '/panel', at: '/panel' });
  const panel = async () => (await firstValueFrom(services.repositories.cycles.watch('2026')))?.panel ?? [];
  return { place, panel, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

/** 潘建军 is scored by everybody; 单雨桐, whose township has submitted, by nobody yet. */
const two = (): CycleDocuments => {
  const work = gradedWork({ candidacies: [first, second] });
  const more = [
    scoredSheet({ candidacy: second, party: 'self', points: 9000 }),
    scoredSheet({ candidacy: second, party: 'township', points: 9000 }),
  ];
  return { ...work, sheets: [...work.sheets, ...more] };
};

const rowOf = (name: string) => screen.getByText(name).closest<HTMLElement>('.ant-table-row')!;

test('a member sees his own sheets alone and goes on with one key', async () => {
  const { user, place } = await openPanel({ ...testProfiles.panel, panelMemberId: 'm3' }, two());
  const next = await screen.findByRole('button', { name: '评下一份：单雨桐（武安镇）' });
  expect(within(rowOf('潘建军')).getByText('85.00')).toBeTruthy();
  for (const total of ['88.00', '90.00', '92.00']) expect(screen.queryByText(total)).toBeNull();
  expect(screen.getByText('已交 1 / 应交 2，回避 0')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(next));
  await user.keyboard('{Enter}');
  expect(place()).toBe(`/sheets/${encodeURIComponent(second.id)}/panel/m3`);
});

test('the chair of a township is kept out of its candidates, with the reason', async () => {
  const { user, place } = await openPanel({ ...testProfiles.panel, panelMemberId: 'm7' }, two());
  expect(await screen.findAllByText('本乡镇参评人员，按规定回避')).toHaveLength(2);
  expect(screen.getByText('应交的评分表已全部提交')).toBeTruthy();
  await user.click(rowOf('潘建军'));
  expect(place()).toBe('/panel');
});

test('somebody without a seat is told whom to ask', async () => {
  await openPanel({ ...testProfiles.panel, panelMemberId: 'm99' }, two());
  expect(await screen.findByText('您不在本年度的评审组名单里')).toBeTruthy();
});

test('the city adds a township chair, whose township is then required', async () => {
  const { user, panel } = await openPanel(testProfiles.city, two());
  await user.click(await screen.findByRole('button', { name: /新增评委/ }));
  await user.type(await screen.findByLabelText('姓名'), '吴八方');
  await user.type(await screen.findByLabelText('单位或部室'), '磁山镇总工会');
  await user.click(await screen.findByRole('radio', { name: '乡镇主席' }));
  await user.click(await screen.findByText('保存'));
  expect(await screen.findByText('请输入回避乡镇')).toBeTruthy();
  await user.click(await screen.findByLabelText('回避乡镇'));
  await user.type(await screen.findByLabelText('回避乡镇'), '磁山');
  await user.click(await screen.findByText('磁山镇', { selector: '.ant-select-item-option-content' }));
  await user.click(await screen.findByText('保存'));
  await waitFor(async () =>
    expect((await panel()).at(-1)).toMatchObject({
      name: '吴八方',
      seat: 'township',
      townshipCode: '130481103',
    }),
  );
});

test('a member with sheets cannot be removed, one without can', async () => {
  const { user, panel } = await openPanel(testProfiles.city, two());
  await user.click(await screen.findByRole('button', { name: '删除 王一凡' }));
  expect(await screen.findByText(/王一凡已有 1 份评分表，不能移除/)).toBeTruthy();
  expect(await panel()).toHaveLength(7);
  await user.click(await screen.findByRole('button', { name: '删除 郭七星' }));
  const [title] = await screen.findAllByText('从评审组移除郭七星？');
  const confirm = title!.closest<HTMLElement>('.ant-modal')!;
  await user.click(within(confirm).getByText('删除'));
  await waitFor(async () => expect(await panel()).toHaveLength(6));
});

test('the city keys the next paper of the chosen member', async () => {
  const { user, place } = await openPanel(testProfiles.city, two());
  await user.click(await screen.findByRole('button', { name: /赵二妮.*1 \/ 2/ }));
  expect(within(rowOf('潘建军')).getByText('90.00')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '录下一份：单雨桐（武安镇）' }));
  expect(place()).toBe(`/sheets/${encodeURIComponent(second.id)}/panel/m2`);
});

const putAway = (): CycleDocuments => {
  const documents = two();
  return { ...documents, cycle: { ...documents.cycle, status: 'archived' } };
};

test('row 42: the panel of a year that has been put away is only looked at', async () => {
  await openPanel(testProfiles.city, putAway());
  expect(await screen.findByRole('button', { name: '查看' })).toBeTruthy();
  for (const act of [/新增评委/, /^编辑/, /^删除/, /录下一份/, '代录'])
    expect(screen.queryByRole('button', { name: act })).toBeNull();
  expect(screen.getAllByRole('radio').map(({ parentElement }) => parentElement?.textContent)).toEqual([
    '名单与进度',
    '回避登记',
    '评分提醒',
  ]);
});

test('row 42: a member has nothing left to score in a year that has been put away', async () => {
  await openPanel({ ...testProfiles.panel, panelMemberId: 'm3' }, putAway());
  expect(await screen.findByRole('button', { name: '查看' })).toBeTruthy();
  for (const act of [/评下一份/, '评分']) expect(screen.queryByRole('button', { name: act })).toBeNull();
});
