import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Value } from 'typebox/value';
import { afterEach, expect, test } from 'vitest';
import { computeResults } from '../../../../renderer/data/compute-results.ts';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import { FormsPage } from '../../../../renderer/features/forms/forms-page.tsx';
import {
  officeFormSchema,
  type OfficeFormData,
} from '../../../../renderer/print/office/office-form-schema.ts';
import { officialLetterSchema } from '../../../../renderer/print/official/official-list-schema.ts';
import { subsidyListSchema } from '../../../../renderer/print/subsidy/subsidy-list-schema.ts';
import type { PrintJob } from '../../../../shared/ipc/print.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import { qualificationOffice } from '../../../helpers/qualification-office.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

/** The page with a printer that keeps what it is given. */
async function openForms(profile: Profile, documents: SeedDocuments = seedOf(gradedWork())) {
  const services = await openTestServices(profile, documents);
  if (profile.role === 'city') await computeResults(services.store, '2026', () => undefined);
  const jobs: PrintJob[] = [];
  const { bridge } = services;
  const print = {
    ...bridge.print,
    toPdf: async (job: PrintJob) => {
      jobs.push(job);
      return { kind: 'dialog' as const };
    },
  };
  renderScreen({ ...services, bridge: { ...bridge, print } }, <FormsPage />, {
    path: '/forms',
    at: '/forms',
  });
  await screen.findAllByText(/^(申报表|评分表（评审组）)$/);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const rowOf = (form: string) => {
    const row = screen.getByText(form).closest('tr');
    if (!row) throw new Error(form);
    return within(row);
  };
  const take = async (form: string, button: RegExp): Promise<OfficeFormData> => {
    const before = jobs.length;
    await user.click(rowOf(form).getByRole('button', { name: button }));
    await waitFor(() => expect(jobs.length).toBe(before + 1));
    const data = jobs.at(-1)?.data;
    if (!Value.Check(officeFormSchema, data)) throw new Error('the print page would refuse this');
    return data;
  };
  const last = async (count: number): Promise<PrintJob> => {
    await waitFor(() => expect(jobs.length).toBe(count));
    const job = jobs.at(-1);
    if (!job) throw new Error('nothing is printed');
    return job;
  };
  return { rowOf, take, last, user };
}

const cellsOf = ({ sheets }: OfficeFormData): readonly (readonly string[])[] =>
  sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : [])),
  );

test('a township prints its own forms, blank and with what was handed in', async () => {
  const { take } = await openForms(testProfiles.township);
  expect(screen.queryByText('评审组汇总表')).toBeNull();
  const summary = await take('乡镇汇总表', /打印$/);
  expect(summary.sheets[0]?.heads[0]).toContain('武安镇总工会');
  expect(cellsOf(summary)).toEqual([
    ['1', expect.stringContaining('宏达轧钢'), '潘建军', '主席', '兼职', '96.00', '91.00', '', '', ''],
  ]);
  const blank = await take('乡镇汇总表', /^打印空白表$/);
  expect(cellsOf(blank).flat().join('')).not.toContain('潘建军');
  const application = await take('申报表', /打印$/);
  expect(JSON.stringify(application)).toContain('宏达轧钢有限公司');
  expect(application.origin.scheme).toBe('plain@3');
  const sheet = await take('评分表（乡镇评价）', /打印$/);
  expect(
    cellsOf(sheet)
      .find(([name]) => name === '合计')
      ?.slice(5),
  ).toEqual(['96.00', '91.00', '']);
});

test('row 15: the register of recusals says that a township chair keeps out of his own township', async () => {
  const { take } = await openForms(testProfiles.city);
  const register = await take('回避登记表', /打印$/);
  expect(cellsOf(register)).toEqual([
    [
      '1',
      '郭七星',
      '武安镇总工会',
      '潘建军',
      expect.stringContaining('宏达轧钢'),
      '本乡镇参评对象',
      '按办法自动回避',
      '',
    ],
  ]);
});

test('the city prints what came of the year; what is not there yet cannot be printed', async () => {
  const { take, rowOf } = await openForms(testProfiles.city);
  const [row] = cellsOf(await take('评审组汇总表', /打印$/));
  expect(row?.slice(4, 9)).toEqual(['96.00', '91.00', '88.50', '6', '1']);
  expect(row?.slice(-3)).toEqual(['89.25', '中级', '1']);
  const statistics = await take('统计表', /打印$/);
  expect(statistics.sheets).toHaveLength(3);
  const sums = cellsOf(statistics).filter(([township]) => township === '合计');
  expect(sums[0]).toEqual(['合计', '1', '0', '1', '0', '0', '0', '0', '0', '2,400']);
  expect(sums[1]?.slice(0, 9)).toEqual(['合计', '1', '30', '27', '27', '90.00%', '0', '1', '0']);
  expect(rowOf('公示无异议证明').getByRole('button', { name: /打印$/ }).hasAttribute('disabled')).toBe(true);
  const blank = await take('公示无异议证明', /^打印空白表$/);
  expect(JSON.stringify(blank)).toContain('公示期间未收到');
});

test('what is made on other screens is printed blank from here: a form at once, a letter once it is dressed', async () => {
  const { rowOf, last, user } = await openForms(testProfiles.city);
  const blankOf = (form: string) => rowOf(form).getByRole('button', { name: /打印空白表$/ });
  await user.click(blankOf('补贴发放花名册'));
  const list = await last(1);
  expect(Value.Check(subsidyListSchema, list.data)).toBe(true);
  expect(JSON.stringify(list.data)).not.toContain('潘建军');
  await user.click(blankOf('通报'));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByText('不带版头'));
  await user.click(dialog.getByRole('button', { name: /打\s?印$/ }));
  const { form, data } = await last(2);
  expect(form).toBe('official-list');
  if (!Value.Check(officialLetterSchema, data)) throw new Error('the print page would refuse this');
  expect(data.letter.paragraphs.join('')).toContain('并经＿＿＿＿＿＿＿＿审定');
  expect(data.letter.groups.map(({ heading }) => heading)).toEqual(
    expect.arrayContaining([expect.stringContaining('高级（＿＿人）')]),
  );
});

test('the form of qualification knows who asks; the summary waits for the first certificate', async () => {
  const { courses, papers } = qualificationOffice();
  const work = seedOf(gradedWork());
  const { rowOf, take } = await openForms(testProfiles.city, {
    ...work,
    orgUnits: work.orgUnits.map((unit) => (unit.kind === 'city' ? { ...unit, courses: [...courses] } : unit)),
    applications: [{ ...papers.application, state: 'checked' }, papers.record],
  });
  const form = JSON.stringify(await take('资格认证报名表', /打印$/));
  for (const word of ['潘建军', '■初次认证', '初任培训班', '集体协商', '80.5', '2026年6月1日'])
    expect(form).toContain(word);
  expect(rowOf('资格认证汇总表').getByRole('button', { name: /打印$/ }).hasAttribute('disabled')).toBe(true);
  const [columns] = (await take('资格认证汇总表', /^打印空白表$/)).sheets[0]?.blocks ?? [];
  expect(columns?.kind === 'table' && columns.columns.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['培训学时', '考试成绩', '证书编号']),
  );
});
