import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { CycleChoiceProvider } from '../../../../renderer/data/cycle-choice.tsx';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import { CyclesPage } from '../../../../renderer/features/cycles/cycles-page.tsx';
import { computeResults } from '../../../../renderer/data/compute-results.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import type { Case } from '../../../../shared/schema/case.ts';
import { cycleSubject } from '../../../../shared/schema/proceeding.ts';
import type { Cycle } from '../../../../shared/schema/cycle.ts';
import { sheetId } from '../../../../shared/schema/sheet.ts';
import { decideYear } from '../../../helpers/announce-year.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import { stamp, submittedSheet } from '../../../helpers/sample-documents.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { candidacyOf, officer, sampleOffice, union } from '../../../helpers/sample-office.ts';

afterEach(closeTestServices);

async function openCycles(profile: Profile, documents: SeedDocuments) {
  const services = await openTestServices(profile, documents);
  const page = (
    <CycleChoiceProvider>
      <CyclesPage />
    </CycleChoiceProvider>
  );
  renderScreen(services, page, { path: '/cycles', at: '/cycles' });
  await screen.findByRole('heading', { level: 4 });
  return { services, user: userEvent.setup({ delay: null }) };
}

const panel = [{ id: 'm1', name: '王五', org: '权益部', seat: 'department' as const, townshipCode: null }];
const withCycle = (documents: SeedDocuments, ...changes: readonly Partial<Cycle>[]): SeedDocuments => ({
  ...documents,
  cycles: changes.flatMap((change) => (documents.cycles ?? []).map((cycle) => ({ ...cycle, ...change }))),
});
const dates = { selfDeadline: '2026-11-10', townshipDeadline: '2026-11-24', panelDeadline: null };
const rowOf = (text: string) => screen.getByText(text).closest('tr')?.textContent ?? '';

test('the city begins a year after the last one, which waits as a draft, and takes it on', async () => {
  const { services, user } = await openCycles(
    testProfiles.city,
    withCycle(sampleOffice(), { ...dates, panel }),
  );
  await user.click(await screen.findByRole('button', { name: /新建年度/ }));
  const form = within(await screen.findByRole('dialog'));
  expect(form.getByRole('spinbutton', { name: '年度' })).toHaveProperty('value', '2027');
  expect(form.getByRole('textbox', { name: '自评表提交截止' })).toHaveProperty('value', '2027-11-10');
  await user.click(form.getByRole('button', { name: '建立草稿' }));
  await screen.findByRole('heading', { name: '2027 年度' });
  const standings = await firstValueFrom(services.repositories.cycles.watchStandings());
  const begun = standings.find(({ cycle }) => cycle.year === 2027);
  expect(begun).toMatchObject({ stage: 'draft', cycle: { id: '2027', cutoff: '2027-11-30', panel } });
  await user.click(await screen.findByRole('button', { name: '进入“已发布”' }));
  await user.click(await screen.findByRole('button', { name: '确定' }));
  await screen.findByText('现在处于“已发布”阶段');
});

test('a year is not begun twice, nor with a deadline before the one it follows', async () => {
  const { user } = await openCycles(testProfiles.city, withCycle(sampleOffice(), dates));
  await user.click(await screen.findByRole('button', { name: /新建年度/ }));
  const form = within(await screen.findByRole('dialog'));
  const year = form.getByRole('spinbutton', { name: '年度' });
  await user.clear(year);
  await user.type(year, '2026');
  await user.click(form.getByRole('button', { name: '建立草稿' }));
  await screen.findByText('2026 年度评定已经建立，不能重复建立；请打开原有的年度。');
  await user.clear(year);
  await user.type(year, '2027');
  const township = form.getByRole('textbox', { name: '乡镇评分截止' });
  await user.clear(township);
  await user.type(township, '2027-11-01');
  await user.click(form.getByRole('button', { name: '建立草稿' }));
  await screen.findByText('“乡镇评分截止日期”（2027-11-01）早于前一步的截止日期（2027-11-10），请改正。');
});

test('going back asks for a reason, says what is done anew and stays in the history', async () => {
  const { services, user } = await openCycles(testProfiles.city, sampleOffice());
  const { cycles } = services.repositories;
  for (const stage of ['township', 'panel', 'computing', 'notice'] as const)
    await cycles.takeStep('2026', stage);
  await screen.findByText('现在处于“公示”阶段');
  await user.click(await screen.findByRole('button', { name: '退回前面阶段…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('combobox', { name: '退回到' }));
  await user.click(await screen.findByText('评审组评审', { selector: '.ant-select-item-option-content' }));
  await dialog.findByText('重新公示');
  await user.click(dialog.getByRole('button', { name: '退回' }));
  await dialog.findByText('请填写“退回原因”，说明原因后才能继续。');
  await user.type(dialog.getByRole('textbox', { name: '退回原因' }), '异议成立');
  await user.click(dialog.getByRole('button', { name: '退回' }));
  await screen.findByText('现在处于“评审组评审”阶段');
  const cell = await screen.findByRole('cell', { name: '异议成立' });
  expect(cell.closest('tr')?.textContent).toContain('公示评审组评审');
});

test('going back behind a decision sets it aside and takes the list down, with the reason', async () => {
  const { services } = await openCycles(testProfiles.city, seedOf(gradedWork()));
  const { cycles, proceedings } = services.repositories;
  await computeResults(services.store, '2026', () => undefined);
  await decideYear(services);
  const reason = '异议成立，需要复评';
  await expect(cycles.takeStep('2026', 'panel', ' ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
  await cycles.takeStep('2026', 'panel', reason);
  const { notices, decisions } = await firstValueFrom(proceedings.watchCycle('2026'));
  expect([...notices, ...decisions].map(({ detail }) => detail.withdrawn)).toEqual([reason, reason]);
  await expect(cycles.publish('2026')).rejects.toMatchObject({ code: 'NOT_DECIDED' });
  await cycles.takeStep('2026', 'computing');
  await cycles.takeStep('2026', 'notice');
  await expect(cycles.takeStep('2026', 'decision')).rejects.toMatchObject({ code: 'NOTICE_MISSING' });
});

test('a township sees the calendar in working days and what it owes, and nothing to press', async () => {
  const one = candidacyOf('u1', 'p1', 'a1');
  const id = sheetId(one.id, 'self');
  const documents = sampleOffice({
    candidacies: [one, candidacyOf('u2', 'p3', 'a3')],
    sheets: [submittedSheet(1, { id, candidacyId: one.id, party: 'self' })],
  });
  await openCycles(testProfiles.township, withCycle(documents, dates));
  await waitFor(() => expect(rowOf('自评表提交截止')).toContain('1 份'));
  // The clock stands at 20 November 2026, a Friday.
  expect(rowOf('自评表提交截止')).toBe('自评表提交截止2026-11-10已过 8 个工作日1 份');
  expect(rowOf('乡镇评分截止')).toBe('乡镇评分截止2026-11-24还有 2 个工作日2 份');
  expect(rowOf('评审组评分截止')).toBe('评审组评分截止未定');
  expect(screen.queryByRole('button', { name: /进入|新建|修改/ })).toBeNull();
});

test('row 36: the days off that the city has entered count in a township, too', async () => {
  const calendar = { kind: 'calendar' as const, year: 2026, source: '通知', rest: ['2026-11-23'], work: [] };
  const entered: Case = {
    ...stamp,
    id: '2026|calendar2026',
    cycleId: '2026',
    townshipCode: '130481',
    candidacyId: cycleSubject('2026'),
    office: 'city',
    detail: calendar,
  };
  await openCycles(testProfiles.township, withCycle(sampleOffice({ cases: [entered] }), dates));
  await waitFor(() => expect(rowOf('乡镇评分截止')).toContain('还有 1 个工作日'));
});

test('a township carries last year’s people over in one step, scores empty, and not twice', async () => {
  const left = { endOn: '2027-01-31' };
  const documents = sampleOffice({
    candidacies: [candidacyOf('u1', 'p1', 'a1'), candidacyOf('u2', 'p3', 'a3')],
    unions: [
      union('u1', '宏达轧钢有限公司', { officers: [officer('a1', 'p1')] }),
      union('u2', '金鼎物流有限公司', { officers: [officer('a3', 'p3', left)] }),
    ],
    cases: [],
  });
  const both = withCycle(
    documents,
    { status: 'archived' },
    { ...stamp, id: '2027', year: 2027, cutoff: '2027-11-30' },
  );
  const { services, user } = await openCycles(testProfiles.township, both);
  await user.click(await screen.findByRole('button', { name: '按 2026 年度名单带入（1 人）' }));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText(/截止日已不在任/);
  await user.click(dialog.getByRole('button', { name: '带入 1 人' }));
  await screen.findByText('已全部带入，或没有可带入的人员。');
  const carried = await firstValueFrom(services.repositories.candidacies.watchCycle('2027'));
  expect(carried.map(({ id, snapshot }) => [id, snapshot])).toEqual([['2027|a1', null]]);
  expect(await firstValueFrom(services.repositories.sheets.watchCycle('2027'))).toEqual([]);
});

test('row 42: an archived year refuses every change on this PC, too', async () => {
  const one = candidacyOf('u1', 'p1', 'a1');
  const documents = withCycle(sampleOffice({ candidacies: [one] }), { status: 'archived' });
  const { services } = await openCycles(testProfiles.township, documents);
  const refused = { code: 'CYCLE_ARCHIVED' };
  await expect(services.repositories.candidacies.withdraw(one.id, '离任')).rejects.toMatchObject(refused);
  await expect(services.repositories.candidacies.add('2026', 'u2', 'a3')).rejects.toMatchObject(refused);
  await closeTestServices();
  const city = await openTestServices(testProfiles.city, documents);
  await expect(
    city.repositories.cycles.setDates('2026', { cutoff: '2026-12-01', ...dates }),
  ).rejects.toMatchObject(refused);
  await expect(city.repositories.cycles.takeStep('2026', 'payment')).rejects.toMatchObject(refused);
});
