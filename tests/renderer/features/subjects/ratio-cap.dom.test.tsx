import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { ResultsPage } from '../../../../renderer/features/results/results-page.tsx';
import { plainScheme } from '../../../helpers/make-archive.ts';
import { gradedWork, scoredSheet, seedOf } from '../../../helpers/graded-work.ts';
import { announceYear } from '../../../helpers/announce-year.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { qualificationOffice } from '../../../helpers/qualification-office.ts';
import { candidacyOf, officer, person, union } from '../../../helpers/sample-office.ts';

afterEach(closeTestServices);

const plain = plainScheme();
/** The grades of 哈密: 优秀 for a quarter at most. */
const scheme = {
  ...plain,
  talentPool: { level: 'excellent', minYears: 2 },
  subject: { kind: 'worker' as const, name: '社会化工会工作者' },
  levels: [
    { code: 'excellent', name: '优秀', min: 9000, op: '>=' as const, monthly: 0, ratioCap: 2500 },
    { code: 'qualified', name: '合格', min: null, op: '>=' as const, monthly: 0 },
  ],
};

const names = ['潘建军', '单雨桐', '欧阳娜', '何大川'];
const totals = [9500, 9400, 8000, 8000];
const workers = names.map((name, place) => ({
  name,
  candidacy: candidacyOf('u1', `p${place}`, `a${place}`),
  total: totals[place] ?? 0,
}));

const work = () =>
  seedOf(
    gradedWork(
      {
        people: names.map((name, place) => person(`p${place}`, name)),
        unions: [
          union('u1', '宏达轧钢有限公司', {
            officers: names.map((_, place) => officer(`a${place}`, `p${place}`, { role: 'worker' })),
          }),
        ],
        candidacies: workers.map(({ candidacy }) => candidacy),
        sheets: workers.flatMap(({ candidacy, total: points }) => [
          scoredSheet({ candidacy, party: 'self', points }),
          scoredSheet({ candidacy, party: 'township', points }),
          scoredSheet({ candidacy, party: 'panel', raterId: 'm1', points }),
        ]),
      },
      scheme,
    ),
  );

test('who stands above the cap is listed and keeps the level until a person decides, with a reason', async () => {
  const services = await openTestServices(testProfiles.city, work());
  const { repositories } = services;
  renderScreen(services, <ResultsPage />, { path: '/results', at: '/results' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const stored = () => firstValueFrom(repositories.results.watchCycle('2026'));
  const levelOf = async (id: string) => (await stored()).find((result) => result.id === id)?.outcome.level;
  await user.click(await screen.findByRole('button', { name: '核算全市结果' }));
  expect(await screen.findByText(/4 人中最多 1 人，现有 2 人。有 1 人超出名额/)).toBeTruthy();
  expect(await screen.findByText('超出名额，待定级')).toBeTruthy();
  expect(await levelOf('2026|a1')).toBe('excellent');
  await expect(repositories.cycles.publish('2026')).rejects.toMatchObject({ code: 'CYCLE_NOT_FINAL' });

  await screen.findByText(/此后数据没有变化/);
  await user.click(await screen.findByRole('button', { name: '逐个定级' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('“优秀”超出名额的定级')).toBeTruthy();
  expect(dialog.queryByText('潘建军')).toBeNull();
  await user.click(dialog.getByRole('radio', { name: '合格' }));
  const ok = dialog.getByRole('button', { name: '确定 1 人的等级并重新核算' });
  await user.click(ok);
  expect(await dialog.findByText('请填写“定级理由”')).toBeTruthy();
  await user.click(dialog.getByLabelText('定级理由'));
  await user.paste('按全年业绩集体研究决定');
  await user.click(dialog.getByLabelText('决定日期'));
  await user.paste('2026-12-10');
  await user.click(ok);
  await waitFor(async () => expect(await levelOf('2026|a1')).toBe('qualified'));
  expect(await screen.findByText(/4 人中最多 1 人，现有 1 人。/)).toBeTruthy();
  const [decided] = await firstValueFrom(repositories.cases.watchOf('2026|a1'));
  expect(decided).toMatchObject({
    id: '2026|a1|placement',
    office: 'city',
    detail: { kind: 'placement', level: 'qualified', reason: '按全年业绩集体研究决定' },
  });
  await announceYear(services);
});

test('the talent pool names who was always 优秀 and has served long enough, and keeps whom the city recommended', async () => {
  const { courses, papers } = qualificationOffice();
  const documents = work();
  const services = await openTestServices(testProfiles.city, {
    ...documents,
    orgUnits: documents.orgUnits.map((unit) =>
      unit.kind === 'city' ? { ...unit, courses: [...courses] } : unit,
    ),
    applications: [papers.record],
  });
  const { print } = services.bridge;
  const bridge = {
    ...services.bridge,
    print: { ...print, toPdf: async () => ({ kind: 'dialog' as const }) },
  };
  renderScreen({ ...services, bridge }, <ResultsPage />, { path: '/results', at: '/results' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: '核算全市结果' }));
  await user.click(await screen.findByRole('button', { name: '人才库人选 2 人' }));
  const dialog = within(await screen.findByRole('dialog'));
  const row = dialog.getByText('潘建军').closest<HTMLElement>('.ant-table-row');
  for (const cell of ['满 2 年', '2026 优秀', '符合'])
    expect(row && within(row).getByText(cell)).toBeTruthy();
  expect(dialog.queryByText('欧阳娜')).toBeNull();
  expect(row && within(row).getByText(/初任培训：未完成/)).toBeTruthy();
  // The city's courses that he attended count beside what the roster has.
  const other = dialog.getByText('单雨桐').closest<HTMLElement>('.ant-table-row');
  expect(other && within(other).getByText(/2026-05-06.*8 学时|2026-05-06.*24 学时/)).toBeTruthy();
  expect(dialog.getByRole('button', { name: /导出表格/ })).toBeTruthy();
  await user.click(within(row!).getByRole('checkbox'));
  await user.click(await dialog.findByRole('button', { name: /打印推荐名单（1 人）/ }));
  expect(await dialog.findByText(/已打印推荐名单，1 人。/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: /打印推荐名单（1 人）/ }));
  await user.click(within(row!).getByRole('checkbox'));
  await dialog.findByRole('button', { name: /打印推荐名单（2 人）/ });
  await user.click(dialog.getByRole('button', { name: '按这份名单选人' }));
  expect(await dialog.findByRole('button', { name: /打印推荐名单（1 人）/ })).toBeTruthy();
  const noted = await services.store.database.audit.find({ selector: { action: 'recommend' } }).exec();
  expect(noted.map(({ documentId }) => documentId)).toHaveLength(1);
});
