import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { computeResults } from '../../../../renderer/data/compute-results.ts';
import { createIssuing } from '../../../../renderer/data/repositories/issuing.ts';
import type { Services } from '../../../../renderer/data/services.ts';
import { CertificatesPage } from '../../../../renderer/features/certificates/certificates-page.tsx';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import type { PrintJob } from '../../../../shared/ipc/print.ts';
import { checkStatement } from '../../../../shared/proof/check-statement.ts';
import {
  first,
  gradedWork,
  panelTotals,
  scoredSheet,
  second,
  seedOf,
  vetoCase,
} from '../../../helpers/graded-work.ts';
import { memorySigner } from '../../../helpers/memory-signer.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

const sha256 = 'a'.repeat(64);

const open = async (): Promise<void> => undefined;

/** The desktop's printer as the screens know it: it answers with a file and remembers its jobs. */
function withPrinter(services: Services, jobs: PrintJob[], ready: () => Promise<void>): Services {
  const toPdf: Services['bridge']['print']['toPdf'] = async ({ form, data, fileName }) => {
    jobs.push({ form, data });
    await ready();
    return { kind: 'file', path: `/PDF/2026/${fileName}.pdf`, sha256, bytes: 1000 };
  };
  const issuing = createIssuing(services.store, memorySigner());
  return {
    ...services,
    repositories: { ...services.repositories, issuing },
    bridge: {
      ...services.bridge,
      kind: 'desktop',
      print: { ...services.bridge.print, toPdf, open, reveal: open },
    },
  };
}

async function openDesk(documents: CycleDocuments = gradedWork()) {
  const jobs: PrintJob[] = [];
  let ready = open();
  const seeded = await openTestServices(testProfiles.city, seedOf(documents));
  const services = withPrinter(seeded, jobs, () => ready);
  /** Lets the printer wait until what it answers is called. */
  const holdPrinter = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    ready = promise;
    return resolve;
  };
  await computeResults(services.store, '2026', () => undefined);
  renderScreen(services, <CertificatesPage />, { path: '/certificates', at: '/certificates' });
  const register = () => firstValueFrom(services.repositories.certificates.watchCycle('2026'));
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  return { services, jobs, register, user, holdPrinter };
}

type Desk = Awaited<ReturnType<typeof openDesk>>;

async function issueFirst({ user }: Desk) {
  await screen.findByText('待制证（1）');
  const row = (await screen.findByText('潘建军')).closest<HTMLElement>('.ant-table-row')!;
  await user.click(within(row).getByRole('checkbox'));
  await user.click(await screen.findByRole('button', { name: '为所选 1 人制证' }));
  await user.click(await screen.findByRole('button', { name: '制证' }));
  await screen.findByText('证书登记簿（1）');
}

test('a certificate is issued once, with the number of its level and a content that is kept', async () => {
  const desk = await openDesk();
  await issueFirst(desk);
  const [issued] = await desk.register();
  expect(issued?.content).toMatchObject({
    number: '武工评〔2026〕Z001',
    name: '潘建军',
    unionName: '宏达轧钢有限公司工会委员会',
    role: '主席',
    levelName: '中级',
    cityName: '武安市',
    issuer: '武安市总工会',
  });
  expect(screen.getByText('待制证（0）')).toBeTruthy();
  const { kind, cycleId, townshipCode, candidacyId, personId, levelCode, content } = issued!;
  const again = {
    kind,
    cycleId,
    townshipCode,
    candidacyId,
    personId,
    levelCode,
    content: { ...content, number: 'X1' },
  };
  await expect(desk.services.repositories.certificates.issue(again)).rejects.toMatchObject({
    code: 'CERTIFICATE_ALREADY_ISSUED',
  });
});

test('what was just issued is shown, whatever the register was narrowed to before', async () => {
  localStorage.setItem('gongping.filter.city-1.certificates.register', 'void');
  const desk = await openDesk();
  await issueFirst(desk);
  expect(await screen.findByText('武工评〔2026〕Z001')).toBeTruthy();
});

test('row 38: every print is recorded, and a reprint says the same whatever changed since', async () => {
  const desk = await openDesk();
  const { user, jobs, register, services } = desk;
  await issueFirst(desk);
  for (const times of [1, 2]) {
    await user.click(await screen.findByRole('button', { name: '打印' }));
    await user.click(await screen.findByRole('button', { name: '开始打印' }));
    expect(await screen.findByText('已生成 1 份证书')).toBeTruthy();
    expect(screen.getByText('/PDF/2026/证书-武工评〔2026〕Z001-潘建军.pdf')).toBeTruthy();
    await user.click(await screen.findByText('关闭'));
    await waitFor(async () => expect((await register())[0]?.prints).toHaveLength(times));
    await services.store.database.people.findOne('p1').modify((person) => ({ ...person, name: '改了名字' }));
  }
  expect(jobs[1]).toEqual(jobs[0]);
  expect((await register())[0]?.prints[0]).toMatchObject({ sha256, by: '李四' });
});

test('row 42: a certificate of a year that has been put away is printed again as it is, and the log tells it', async () => {
  const desk = await openDesk();
  const { user, jobs, register, services } = desk;
  await issueFirst(desk);
  const [before] = await register();
  await services.store.database.cycles.findOne('2026').modify((one) => ({ ...one, status: 'archived' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: '作废' })).toBeNull());
  await user.click(await screen.findByRole('button', { name: '打印' }));
  await user.click(await screen.findByRole('button', { name: '开始打印' }));
  expect(await screen.findByText('已生成 1 份证书')).toBeTruthy();
  expect(jobs).toHaveLength(1);
  expect(await register()).toEqual([before]);
  const log = await firstValueFrom(services.repositories.audit.watchOf(before!.id));
  expect(log.map(({ action }) => action)).toContain('reprint');
});

test('the first print gives the certificate a code, which anybody with the city’s list can verify', async () => {
  const desk = await openDesk();
  const { user, jobs, register, services } = desk;
  await issueFirst(desk);
  await user.click(await screen.findByRole('button', { name: '打印' }));
  await user.click(await screen.findByRole('button', { name: '开始打印' }));
  expect(await screen.findByText('已生成 1 份证书')).toBeTruthy();
  await user.click(await screen.findByText('关闭'));
  const [issued] = await register();
  const { number, name, unionName, levelName } = issued!.content;
  expect(jobs[0]?.data).toMatchObject({ statements: { [number]: issued?.statement } });
  const facts = () => firstValueFrom(services.repositories.issuing.watchFacts());
  const check = async () => checkStatement(issued?.statement ?? '', await facts(), '2026-12-31');
  expect(await check()).toMatchObject({ kind: 'valid', claims: { number, name, unionName, levelName } });

  await services.repositories.issuing.replaceKey();
  expect((await facts()).keys.map(({ retiredAt }) => retiredAt !== undefined)).toEqual([true, false]);
  expect((await check()).kind).toBe('valid');
  await services.repositories.certificates.void(issued!.id, '姓名打印错误');
  expect((await check()).kind).toBe('void');
  await services.repositories.issuing.revokeKey((await facts()).keys[0]!.id, '电脑被盗');
  expect((await check()).kind).toBe('keyRevoked');
});

test('a certificate that was printed without a code stays as it was', async () => {
  const desk = await openDesk();
  const { user, jobs, register, services } = desk;
  await issueFirst(desk);
  const [issued] = await register();
  await services.repositories.certificates.recordPrint(issued!.id, sha256);
  await user.click(await screen.findByRole('button', { name: '打印' }));
  await user.click(await screen.findByRole('button', { name: '开始打印' }));
  expect(await screen.findByText(/其中 1 份不带核验二维码/)).toBeTruthy();
  expect(jobs[0]?.data).toEqual({ certificates: [issued?.content] });
});

test('for blanks the text is printed alone, as far off as this PC’s printer wants it', async () => {
  const desk = await openDesk();
  const { user, jobs } = desk;
  await issueFirst(desk);
  for (const jobsBefore of [0, 2]) {
    expect(jobs).toHaveLength(jobsBefore);
    await user.click(await screen.findByRole('button', { name: '打印' }));
    if (jobsBefore === 0) {
      await user.click(await screen.findByRole('radio', { name: /空白证书套打/ }));
      const right = screen.getByRole('spinbutton', { name: '右移' });
      await user.clear(right);
      await user.type(right, '2.5');
      await user.click(await screen.findByRole('button', { name: '打印测试页' }));
      await waitFor(() => expect(jobs).toHaveLength(1));
    }
    await user.click(await screen.findByRole('button', { name: '开始打印' }));
    await screen.findByText('已生成 1 份证书');
    await user.click(await screen.findByText('关闭'));
  }
  const blank = { right: 2.5, down: 0 };
  expect(jobs[0]).toEqual({ form: 'certificate-test', data: { ...blank, kind: 'level' } });
  expect(jobs.slice(1).map(({ data }) => data)).toMatchObject([{ blank }, { blank }]);
});

test('row 38: voiding asks for a reason and keeps the number for ever', async () => {
  const desk = await openDesk();
  const { user, register } = desk;
  await issueFirst(desk);
  await user.click(await screen.findByRole('button', { name: '作废' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '作废' }));
  expect(await dialog.findByText('请输入作废原因')).toBeTruthy();
  expect((await register())[0]?.status).toBe('valid');
  await user.type(dialog.getByRole('textbox'), '姓名打印错误');
  await user.click(dialog.getByRole('button', { name: '作废' }));
  expect(await screen.findByText('已作废')).toBeTruthy();

  await user.click(await screen.findByText('待制证（1）'));
  await user.click(
    within((await screen.findByText('潘建军')).closest<HTMLElement>('.ant-table-row')!).getByRole('checkbox'),
  );
  await user.click(await screen.findByRole('button', { name: '为所选 1 人制证' }));
  await user.click(await screen.findByRole('button', { name: '制证' }));
  await screen.findByText('证书登记簿（2）');
  const numbers = (await register()).map(({ content, status }) => `${content.number} ${status}`).toSorted();
  expect(numbers).toEqual(['武工评〔2026〕Z001 void', '武工评〔2026〕Z002 valid']);
  await user.click(await screen.findByText('补发（1）'));
  expect(await screen.findByText('武工评〔2026〕Z002')).toBeTruthy();
  expect(screen.queryByText('武工评〔2026〕Z001')).toBeNull();
  await user.click(await screen.findByText('作废（1）'));
  expect(screen.getByText('武工评〔2026〕Z001')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '核验与密钥' }));
  expect(await screen.findByText('作废名单：1 个编号')).toBeTruthy();
});

test('a veto gets no certificate, and results that no longer hold issue none', async () => {
  const others = [
    scoredSheet({ candidacy: second, party: 'self', points: 9600 }),
    scoredSheet({ candidacy: second, party: 'township', points: 9100 }),
    ...panelTotals.map((points, place) =>
      scoredSheet({ candidacy: second, party: 'panel', raterId: `m${place + 1}`, points }),
    ),
  ];
  const work = gradedWork({
    candidacies: [first, second],
    cases: [vetoCase('v', { decision: 'upheld' }, { candidacyId: second.id })],
  });
  const { services, user } = await openDesk({ ...work, sheets: [...work.sheets, ...others] });
  expect(await screen.findByText('待制证（1）')).toBeTruthy();
  expect(screen.queryByText('单雨桐')).toBeNull();
  await user.click(screen.getAllByRole('checkbox').at(-1)!);
  await services.repositories.cases.proposeVeto(first.id, { item: 'V2', factOn: null, fact: '欠薪举报' });
  expect(await screen.findByText(/评定结果需要重新核算/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /为所选/ })).toHaveProperty('disabled', true);
});

test('what a revoked key signed is voided and reissued in one go, for a reason, and stands chosen for printing', async () => {
  const desk = await openDesk();
  const { user, register, services } = desk;
  await issueFirst(desk);
  const { issuing } = services.repositories;
  await issuing.signUnprinted(await register());
  const facts = () => firstValueFrom(issuing.watchFacts());
  await issuing.revokeKey((await facts()).keys[0]!.id, '电脑被盗');
  await user.click(await screen.findByRole('button', { name: '核验与密钥' }));
  await user.click(await screen.findByRole('button', { name: '作废并补发 1 份' }));
  await user.click(await screen.findByRole('button', { name: '作废并补发' }));
  expect(await screen.findByText(/请填写“作废原因”/)).toBeTruthy();
  expect(await register()).toHaveLength(1);
  await user.type(await screen.findByPlaceholderText(/签发电脑被盗/), '签发电脑被盗');
  await user.click(await screen.findByRole('button', { name: '作废并补发' }));
  expect(await screen.findByText('已补发 1 份，请打印')).toBeTruthy();
  const [old, reissued] = (await register()).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  expect(old).toMatchObject({ status: 'void', voidReason: '签发电脑被盗' });
  expect(reissued).toMatchObject({
    status: 'valid',
    prints: [],
    content: { ...old!.content, number: '武工评〔2026〕Z002', issuedOn: reissued!.content.issuedOn },
  });
  expect((await facts()).voidNumbers.map(({ id }) => id)).toEqual(['武工评〔2026〕Z001']);
  expect(await screen.findByRole('button', { name: '打印所选 1 份' })).toHaveProperty('disabled', false);
  const [signed] = await issuing.signUnprinted([reissued!]);
  expect((await checkStatement(signed?.statement ?? '', await facts(), '2026-12-31')).kind).toBe('valid');
});

test('a stopped job registers what it printed and leaves the rest as it was', async () => {
  const desk = await openDesk();
  const { user, register, services } = desk;
  await issueFirst(desk);
  const [issued] = await register();
  const { townshipCode, personId, levelCode, content } = issued!;
  const more = [2, 3].map((place) => ({
    kind: 'level' as const,
    cycleId: '2026',
    townshipCode,
    candidacyId: `more-${place}`,
    personId,
    levelCode,
    content: { ...content, number: `武工评〔2026〕Z00${place}` },
  }));
  await services.repositories.certificates.issueMany(more);
  await screen.findByText('证书登记簿（3）');
  await user.click(screen.getAllByRole('checkbox')[0]!);
  await user.click(await screen.findByRole('button', { name: '打印所选 3 份' }));
  await user.click(await screen.findByRole('radio', { name: '每人一个 PDF' }));
  const release = desk.holdPrinter();
  await user.click(await screen.findByRole('button', { name: '开始打印' }));
  expect(await screen.findByText('正在生成 0 / 3')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '停止' }));
  release();
  expect(await screen.findByText('已停止，完成 1 份，其余没有打印')).toBeTruthy();
  const state = async () =>
    (await register())
      .toSorted((a, b) => (a.content.number < b.content.number ? -1 : 1))
      .map(({ prints, statement, status }) => [prints.length, statement !== undefined, status]);
  const untouched = [0, false, 'valid'];
  expect(await state()).toEqual([[1, true, 'valid'], untouched, untouched]);
});
