import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { PanelPage } from '../../../../renderer/features/panel/panel-page.tsx';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import type { Scheme } from '../../../../shared/schema/scheme.ts';
import { plainScheme } from '../../../helpers/make-archive.ts';
import { first, gradedWork, scoredSheet, second, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

/** The worked example with 单雨桐 beside it, whom only her township has scored. */
const work = (way: Partial<CycleDocuments['cycle']> = {}): CycleDocuments => {
  const known = gradedWork({ candidacies: [first, second] });
  const more = (['self', 'township'] as const).map((party) =>
    scoredSheet({ candidacy: second, party, points: 9000 }),
  );
  return { ...known, cycle: { ...known.cycle, ...way }, sheets: [...known.sheets, ...more] };
};

/** The plain scheme with a bonus that is counted and not judged. */
const countedBonus = (): Scheme => {
  const scheme = plainScheme();
  const F1 = { code: 'F1', name: '加分', kind: 'count', max: 2000, unit: 100, source: 'local' } as const;
  const categories = scheme.categories.map((one) => (one.kind === 'bonus' ? { ...one, items: [F1] } : one));
  return { ...scheme, categories };
};

async function openPanel(profile: Profile, documents: CycleDocuments, tab?: string) {
  const services = await openTestServices(profile, seedOf(documents));
  renderScreen(services, <PanelPage />, { path: '/panel', at: '/panel' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  if (tab) await user.click(await screen.findByText(tab));
  const { repositories } = services;
  const cycle = () => firstValueFrom(repositories.cycles.watch('2026'));
  const sheetsOf = (id: string) => firstValueFrom(repositories.sheets.watchOf(id));
  return { user, cycle, sheetsOf };
}

test('after the first sheet the way to score changes only with a reason', async () => {
  const { user, cycle } = await openPanel(testProfiles.city, work(), '评分方式');
  await user.click(await screen.findByRole('radio', { name: /集体评议/ }));
  await user.click(await screen.findByRole('button', { name: '保存评分方式' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByText('保存评分方式'));
  expect(await within(dialog).findByText(/请填写“改变评分方式的原因”/)).toBeTruthy();
  await user.type(within(dialog).getByLabelText('改变评分方式的原因'), '评审组会议决定');
  await user.click(within(dialog).getByText('保存评分方式'));
  await waitFor(async () => expect((await cycle())?.panelMode).toBe('collective'));
});

test('a member scores the candidates of his sub-group alone', async () => {
  const panelGroups = [{ id: 'g1', name: '第1组', memberIds: ['m3'], townshipCodes: ['130481103'] }];
  await openPanel({ ...testProfiles.panel, panelMemberId: 'm3' }, work({ panelMode: 'groups', panelGroups }));
  expect(await screen.findByText('已交 0 / 应交 0，回避 0')).toBeTruthy();
  expect(screen.queryByText('单雨桐')).toBeNull();
});

test('a member gives points to categories, which his sheet holds by item', async () => {
  const profile = { ...testProfiles.panel, panelMemberId: 'm3' };
  const { user, sheetsOf } = await openPanel(profile, work({ panelMode: 'categories' }));
  const [base] = await screen.findAllByRole('textbox', { name: /^单雨桐/ });
  await user.click(base!);
  await user.keyboard('88{Enter}3{Enter}');
  const row = screen.getByText('单雨桐').closest('tr')!;
  const submit = within(row).getByRole<HTMLButtonElement>('button', { name: '提交' });
  await waitFor(() => expect(submit.disabled).toBe(false));
  await user.click(submit);
  expect(await within(row).findByText('已提交 91.00')).toBeTruthy();
  expect((await sheetsOf(second.id)).find(({ raterId }) => raterId === 'm3')).toMatchObject({
    draft: false,
    scores: { A1: { points: 8800, note: '按大项评 88 分分摊' }, F1: { points: 300 } },
  });
});

test('a block pasted over categories is taken back at once, a cell that was given before to what it was', async () => {
  const profile = { ...testProfiles.panel, panelMemberId: 'm3' };
  const { user, sheetsOf } = await openPanel(profile, work({ panelMode: 'categories' }));
  const given = async () =>
    (await sheetsOf(second.id)).find(({ raterId, draft }) => raterId === 'm3' && draft)?.scores ?? {};
  const [base] = await screen.findAllByRole('textbox', { name: /^单雨桐/ });
  await user.click(base!);
  await user.keyboard('70{Enter}');
  await waitFor(async () => expect(await given()).toMatchObject({ A1: { points: 7000 } }));
  const before = await given();
  await user.click(await screen.findByDisplayValue('70'));
  await user.paste('88\t3');
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '填入 2 格' }));
  await waitFor(async () =>
    expect(await given()).toMatchObject({ A1: { points: 8800 }, F1: { points: 300 } }),
  );
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  expect(await screen.findByText('已撤销，恢复 2 格')).toBeTruthy();
  const after = await given();
  expect(after['A1']).toMatchObject({ points: 7000, note: before['A1']?.note });
  expect(after['F1']?.points ?? null).toBeNull();
});

test('objective items begin with what the township found, and the sheet stays a draft', async () => {
  const profile = { ...testProfiles.panel, panelMemberId: 'm3' };
  const { user, sheetsOf } = await openPanel(profile, { ...work(), scheme: countedBonus() });
  await user.click(await screen.findByRole('button', { name: '预填客观项（1 份）' }));
  expect(await screen.findByText('已预填 1 份，请逐份核对')).toBeTruthy();
  const sheet = (await sheetsOf(second.id)).find(({ raterId }) => raterId === 'm3');
  // A1 is a free scale, which is the member's own judgement.
  expect(sheet).toMatchObject({ draft: true, scores: { F1: { points: 0 } } });
  expect(Object.keys(sheet?.scores ?? {})).toEqual(['F1']);
});

test('row 16: a recusal is registered with its reason, is no zero and is not taken back', async () => {
  const { user, sheetsOf } = await openPanel(testProfiles.city, work(), '回避登记');
  expect(await screen.findByText('共 2 条')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '登记回避' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByLabelText('评委'));
  await user.click(
    await screen.findByText('赵二妮（市总工会）', { selector: '.ant-select-item-option-content' }),
  );
  await user.click(within(dialog).getByLabelText('回避对象'));
  await user.click(await screen.findByText(/^单雨桐/, { selector: '.ant-select-item-option-content' }));
  await user.click(within(dialog).getByText('登记', { selector: 'button *' }));
  expect(await within(dialog).findByText('请输入事由')).toBeTruthy();
  await user.type(within(dialog).getByLabelText('事由'), '与参评人员有近亲属关系');
  await user.click(within(dialog).getByText('登记', { selector: 'button *' }));
  expect(await screen.findByText('共 3 条')).toBeTruthy();
  await waitFor(async () =>
    expect((await sheetsOf(second.id)).find(({ raterId }) => raterId === 'm2')).toMatchObject({
      draft: false,
      recused: true,
      recuseReason: '与参评人员有近亲属关系',
      scores: {},
    }),
  );
});

test('row 17: a candidate whom too few may score is named before anybody computes', async () => {
  const panelGroups = [{ id: 'g1', name: '第1组', memberIds: ['m7'], townshipCodes: ['130481100'] }];
  await openPanel(testProfiles.city, work({ panelMode: 'groups', panelGroups }), '评分提醒');
  expect(await screen.findAllByText(/能评的评委 0 人（回避 1 人），少于办法要求的 1 人/)).toHaveLength(2);
});
