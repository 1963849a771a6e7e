import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actorOfProfile } from '../../../../renderer/data/actor-of-profile.ts';
import { computeResults } from '../../../../renderer/data/compute-results.ts';
import { readCycleDocuments } from '../../../../renderer/data/read-cycle-documents.ts';
import { createSubsidies } from '../../../../renderer/data/repositories/subsidies.ts';
import { sealedArchive } from '../../../../renderer/data/sealed-archive.ts';
import type { Services } from '../../../../renderer/data/services.ts';
import { ResultsPage } from '../../../../renderer/features/results/results-page.tsx';
import { gradeCommand } from '../../../../server/cli/grade.ts';
import { textHash } from '../../../../shared/archive/text-hash.ts';
import { writeSupplements } from '../../../../shared/archive/write-supplements.ts';
import { supplementsOf } from '../../../../shared/domain/supplements-of.ts';
import type { BatchLine } from '../../../../shared/schema/subsidy-case.ts';
import { announceYear } from '../../../helpers/announce-year.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supplement-'));
});
afterEach(async () => {
  await closeTestServices();
  localStorage.clear();
  rmSync(folder, { recursive: true });
});

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const choose = async (label: string, option: string | RegExp) => {
  await user.click(await screen.findByRole('combobox', { name: label }));
  await user.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }));
};

const certificate = {
  kind: 'level' as const,
  cycleId: '2026',
  townshipCode: '130481100',
  candidacyId: '2026|a1',
  personId: 'p1',
  levelCode: 'intermediate',
  content: {
    number: '武工评〔2026〕Z001',
    name: '潘建军',
    enterpriseName: '宏达轧钢有限公司',
    unionName: '宏达轧钢有限公司工会委员会',
    role: '主席',
    levelName: '中级',
    year: 2026,
    cityName: '武安市',
    issuer: '武安市总工会',
    issuedOn: '2026-11-18',
  },
};

/** The money of 潘建军's twelve months at 中级. */
const line = (from: number, to: number): BatchLine => ({
  no: 1,
  candidacyId: '2026|a1',
  personId: 'p1',
  name: '潘建军',
  union: '宏达轧钢有限公司工会',
  township: '武安镇',
  level: to === 0 ? '未级' : '中级',
  first: 1,
  last: 12,
  from,
  to,
  tax: 0,
});

const moneyOf = ({ store }: Services, actorId: string) =>
  createSubsidies({
    ...store,
    actor: actorOfProfile({ ...testProfiles.city, actorRole: 'finance', actorId, actorName: actorId }),
  });

/** A year is announced, paid, its certificate issued, and put away. */
async function archivedYear(): Promise<Services> {
  const services = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  const { repositories, store } = services;
  await computeResults(store, '2026', () => undefined);
  await announceYear(services);
  await repositories.certificates.issue(certificate);
  const payee = { holder: '潘建军', bank: '农商行', number: '6222020000000001', consentOn: '2026-11-20' };
  for (const who of ['finance-1', 'finance-2']) await moneyOf(services, who).keyAccount('2026', 'p1', payee);
  await moneyOf(services, 'finance-1').prepare('2026', { direction: 'pay', lines: [line(0, 20_000)] });
  await repositories.cycles.archive('2026');
  return services;
}

async function filesOf({ store, repositories }: Services) {
  const documents = await readCycleDocuments(store, '2026');
  const results = await firstValueFrom(repositories.results.watchCycle('2026'));
  const archive = sealedArchive(
    documents,
    results.map(({ outcome }) => outcome),
  );
  return { archive, hash: documents.cycle.archiveHash, supplements: supplementsOf(documents.cases) };
}

async function graded(archive: string, supplements: readonly { readonly text: string }[]) {
  const paths = [archive, ...supplements.map(({ text }) => text)].map((text, place) => {
    const path = join(folder, `${place}.json`);
    writeFileSync(path, text);
    return path;
  });
  const [out, complaints]: [string[], string[]] = [[], []];
  const streams = {
    stdin: process.stdin,
    out: (text: string) => out.push(text),
    complain: (text: string) => complaints.push(text),
  };
  const code = await gradeCommand(paths, streams);
  return { code, complaints, output: JSON.parse(out.join() || 'null') as unknown };
}

test('row 23: a veto found after the archiving becomes supplement 1, with certificate and money; row 42: grade verifies both', async () => {
  const services = await archivedYear();
  const { repositories, store } = services;
  const before = await filesOf(services);
  expect(textHash(before.archive)).toBe(before.hash);
  renderScreen(services, <ResultsPage />, { path: '/results', at: '/results' });
  await user.click(await screen.findByRole('button', { name: '作补充决定' }));
  await choose('当事人', /潘建军/);
  await choose('条款', /V1/);
  await choose('认定', '成立');
  await user.click(await screen.findByRole('button', { name: '加入更正' }));
  expect(await screen.findByText(/潘建军（.*）：一票否决“事故”，未认定 → 成立/)).toBeTruthy();
  expect(await screen.findByText('89.25 分，未级')).toBeTruthy();
  expect(screen.getByText('追回 2,400')).toBeTruthy();
  await fill('更正原因', '经查实瞒报事故');
  await fill('会议名称', '第3次主席办公会');
  await fill('发文字号', '武工字〔2028〕3号');
  await user.click(await screen.findByRole('button', { name: '记入补充决定 1' }));
  expect(await screen.findByText(/补 1.*武工字〔2028〕3号.*1 人/)).toBeTruthy();

  expect(await screen.findByText('已记入补充决定 1，请打印决定书')).toBeTruthy();
  const [result] = await firstValueFrom(repositories.results.watchCycle('2026'));
  expect(result?.outcome).toMatchObject({ level: 'ungraded', vetoes: ['V1'], rank: null });
  expect(await firstValueFrom(repositories.certificates.watchCycle('2026'))).toMatchObject([
    { status: 'void' },
  ]);
  const after = await filesOf(services);
  expect(after.archive).toBe(before.archive);
  const verified = await graded(after.archive, writeSupplements('2026', after.supplements));
  expect(verified).toMatchObject({ code: 0, complaints: [], output: { results: [{ level: 'ungraded' }] } });
  expect(await graded(after.archive, [])).toMatchObject({
    code: 0,
    output: { results: [{ level: 'intermediate' }] },
  });

  const money = moneyOf(services, 'finance-1');
  await expect(
    money.prepare('2026', { direction: 'pay', lines: [line(20_000, 30_000)] }),
  ).rejects.toMatchObject({
    code: 'SUBSIDY_RESULT_DIFFERS',
  });
  const id = await money.prepare('2026', { direction: 'recover', lines: [line(20_000, 0)] });
  expect((await store.database.cases.findOne(id).exec())?.detail).toMatchObject({ supplement: 1 });
  await expect(repositories.certificates.issue(certificate)).rejects.toMatchObject({
    code: 'CERTIFICATE_NUMBER_USED',
  });
});

test('row 26: after rosters have moved on, the archive is read from its file alone, and its bytes prove it', async () => {
  const services = await archivedYear();
  const { archive } = await filesOf(services);
  await services.store.database.unions.findOne('u1').incrementalPatch({ name: '宏达集团工会' });
  await expect(filesOf(services)).rejects.toMatchObject({ code: 'ARCHIVE_DRIFTED' });
  renderScreen(services, <ResultsPage />, { path: '/results', at: '/results' });
  await user.click(await screen.findByRole('button', { name: '作补充决定' }));
  expect(await screen.findByText(/与归档时存下的不是同一份/)).toBeTruthy();
  const give = async (text: string) =>
    user.upload(
      await screen.findByLabelText('选择档案文件…'),
      new File([text], '评定档案.json', { type: 'application/json' }),
    );
  await give(archive.replace('"employees": 30', '"employees": 31'));
  await waitFor(() => expect(screen.getByText(/与归档时存下的不是同一份/)).toBeTruthy());
  await give(archive);
  await choose('当事人', /潘建军/);
  await user.click(await screen.findByText('得分'));
  await choose('评分表', '自评');
  await choose('评分项', /A1/);
  await fill('更正为（分）', '86');
  await user.click(await screen.findByRole('button', { name: '加入更正' }));
  expect(await screen.findByText('88.75 分，中级')).toBeTruthy();
});

test('row 42: a supplement that was cut off half-way is carried out when the next one is begun', async () => {
  const services = await archivedYear();
  const { repositories, store } = services;
  const base = await repositories.supplements.open('2026', null);
  const veto = { kind: 'veto', candidacyId: '2026|a1', item: 'V1', before: null, after: 'upheld' } as const;
  const order = {
    reason: '经查实瞒报事故',
    meeting: '第3次主席办公会',
    docNo: '武工字〔2028〕3号',
    decidedOn: '2028-03-01',
    returnBy: '2028-03-31',
  };
  // The power fails right after the supplement itself was written.
  const isCorrection = ({ id }: { readonly id: string }) => id.includes('correction');
  const { cases } = store.database;
  const write = cases.storageInstance.bulkWrite.bind(cases.storageInstance);
  cases.storageInstance.bulkWrite = async (rows, context) => {
    if (rows.some(({ document }) => isCorrection(document))) throw new Error('no power');
    return write(rows, context);
  };
  await expect(repositories.supplements.issue(base, [veto], order)).rejects.toThrow('no power');
  cases.storageInstance.bulkWrite = write;
  const standing = async () => {
    const [result] = await firstValueFrom(repositories.results.watchCycle('2026'));
    const [held] = await firstValueFrom(repositories.certificates.watchCycle('2026'));
    return [result?.outcome.level, held?.status];
  };
  expect(await standing()).toEqual(['intermediate', 'valid']);
  const next = await repositories.supplements.open('2026', null);
  expect(await standing()).toEqual(['ungraded', 'void']);
  expect(next.earlier.map(({ number }) => number)).toEqual([1]);
  expect(next.unsettled).toEqual([]);
  const repaired = await filesOf(services);
  expect(repaired.supplements).toHaveLength(1);
});
