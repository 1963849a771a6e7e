import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test, vi } from 'vitest';
import { actorOfProfile } from '../../../../renderer/data/actor-of-profile.ts';
import { computeResults } from '../../../../renderer/data/compute-results.ts';
import type { Services } from '../../../../renderer/data/services.ts';
import { createCases } from '../../../../renderer/data/repositories/cases.ts';
import { createSubsidies } from '../../../../renderer/data/repositories/subsidies.ts';
import { readReceipt } from '../../../../renderer/features/subsidy/read-receipt.ts';
import { SubsidyPage } from '../../../../renderer/features/subsidy/subsidy-page.tsx';
import { batchHash, shortHash } from '../../../../shared/domain/batch-hash.ts';
import { assumedPrivacyRules } from '../../../../shared/domain/privacy/standing-rules.ts';
import { foldBatches } from '../../../../shared/domain/fold-batches.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import type { PrintJob } from '../../../../shared/ipc/print.ts';
import { announceYear } from '../../../helpers/announce-year.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import { inPopup } from '../../../helpers/in-popup.ts';
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

const finance: Profile = {
  ...testProfiles.city,
  actorRole: 'finance',
  actorId: 'finance-1',
  actorName: '钱会计',
};
const colleague: Profile = { ...finance, actorId: 'finance-2', actorName: '孙出纳' };

/** The city computes and announces; then the same data is opened by others, as the sync would bring it. */
async function announced(): Promise<Services> {
  const city = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  await computeResults(city.store, '2026', () => undefined);
  await announceYear(city);
  return city;
}

/** The same documents in somebody else's hands. */
const as = (services: Services, profile: Profile): Services => {
  const store = { ...services.store, actor: actorOfProfile(profile) };
  const repositories = {
    ...services.repositories,
    cases: createCases(store),
    subsidies: createSubsidies(store),
  };
  return { ...services, profile, store, repositories };
};

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

const show = (services: Services): void => {
  cleanup();
  renderScreen(services, <SubsidyPage />, { path: '/subsidy', at: '/subsidy' });
};

const line = {
  no: 1,
  candidacyId: '2026|a1',
  personId: 'p1',
  name: '潘建军',
  union: '宏达轧钢有限公司工会委员会',
  township: '武安镇',
  level: '中级',
  first: 1,
  last: 12,
  from: 0,
  to: 20_000,
  tax: 0,
};

const payee = {
  holder: '潘建军',
  bank: '武安农商行',
  number: '6222020000000000007',
  consentOn: '2026-11-20',
};

const batchesOf = async ({ repositories }: Services) =>
  foldBatches(await firstValueFrom(repositories.cases.watchCycle('2026')));

const rowOf = async (name: string) => (await screen.findByText(name)).closest<HTMLElement>('.ant-table-row')!;

/** A batch with the one line of the sample, prepared by the first of finance. */
async function prepared(city: Services): Promise<string> {
  const [first, second] = [as(city, finance), as(city, colleague)];
  await first.repositories.subsidies.keyAccount('2026', 'p1', payee);
  await second.repositories.subsidies.keyAccount('2026', 'p1', payee);
  show(first);
  await user.click(await screen.findByRole('button', { name: '编制发放批次（1 人）' }));
  await user.click(await screen.findByRole('button', { name: '编制' }));
  await screen.findByText('发放批次（1）');
  const [batch] = await batchesOf(first);
  return batch!.id;
}

test('an account is paid to only after a second person has keyed the same, without seeing it', async () => {
  const city = await announced();
  show(as(city, finance));
  await user.click(within(await rowOf('潘建军')).getByRole('button', { name: '录入' }));
  await user.type(await screen.findByLabelText('开户行'), payee.bank);
  await user.type(await screen.findByLabelText('账号'), '6222 0200 0000 0000 007');
  await user.type(await screen.findByLabelText('书面同意日期'), '2026.11.20');
  await user.click(await screen.findByRole('button', { name: '保存' }));
  expect(await within(await rowOf('潘建军')).findByText('待复核')).toBeTruthy();

  show(as(city, colleague));
  await user.click(within(await rowOf('潘建军')).getByRole('button', { name: '复核' }));
  expect((await screen.findByLabelText<HTMLInputElement>('账号')).value).toBe('');
  await user.type(await screen.findByLabelText('开户行'), payee.bank);
  await user.type(await screen.findByLabelText('账号'), '6222020000000000008');
  await user.type(await screen.findByLabelText('书面同意日期'), '2026-11-20');
  await user.click(await screen.findByRole('button', { name: '保存' }));
  expect(await within(await rowOf('潘建军')).findByText('两次不一致')).toBeTruthy();
  // Row 36: each opening of the screen that had an account to show, with who and how many.
  const looks = await city.store.database.audit.find({ selector: { action: 'view-accounts' } }).exec();
  expect(
    new Set(
      looks.map((one) => one.toMutableJSON()).map(({ updatedBy, rows }) => `${updatedBy} ${String(rows)}`),
    ),
  ).toEqual(new Set([`${finance.actorId} 1`, `${colleague.actorId} 1`]));
  const late = as(city, finance).repositories.subsidies;
  await expect(late.prepare('2026', { direction: 'pay', lines: [line] })).rejects.toMatchObject({
    code: 'SUBSIDY_ACCOUNT_OPEN',
  });
});

test('row 32: an account that a spreadsheet has spoilt is refused, or doubted where it ends in zeros', async () => {
  show(as(await announced(), finance));
  await user.click(within(await rowOf('潘建军')).getByRole('button', { name: '录入' }));
  const field = await screen.findByLabelText('账号');
  await user.type(field, '6.22202E+18');
  expect(await screen.findByText('账号须是 6 到 30 位数字，请核对。')).toBeTruthy();
  await user.clear(field);
  await user.type(field, '6222021000001230000');
  expect(await screen.findByText(/不符合银行卡的校验规则/)).toBeTruthy();
});

test('a batch is prepared once, checked by another, given to the bank and closed by its receipt, twice imported or not', async () => {
  const files: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    void (blob as Blob).text().then((text) => files.push(text));
    return 'blob:x';
  });
  const city = await announced();
  await prepared(city);
  const [first, second] = [as(city, finance), as(city, colleague)];
  await user.click(await screen.findByText('2026-01'));
  expect(await screen.findByRole('button', { name: '复核无误' })).toHaveProperty('disabled', true);

  show(second);
  await user.click(await screen.findByText('发放批次（1）'));
  await user.click(await screen.findByText('2026-01'));
  await user.click(await screen.findByRole('button', { name: '复核无误' }));
  await user.click(await screen.findByRole('button', { name: '导出银行文件' }));
  const [batch] = await batchesOf(first);
  const short = shortHash(batchHash(batch!.batch));
  expect(screen.getAllByText(`校验码 ${short}`).length).toBeGreaterThan(0);
  await waitFor(() => expect(files).toHaveLength(1));
  expect(files[0]).toContain(`1,潘建军,6222020000000000007,武安农商行,2400.00,BZ2026-01-001,${short}`);

  await user.click(await screen.findByRole('button', { name: '登记已交银行' }));
  const receipt = () => new File(['附言,结果,日期,原因\r\nBZ2026-01-001,成功,2026-12-20,\r\n'], '回单.csv');
  await user.upload(await screen.findByLabelText('导入银行回单', { selector: 'input' }), receipt());
  expect(await screen.findByText('2026-12-20 到账')).toBeTruthy();
  const again = readReceipt(batch!.batch, await receipt().text());
  expect(await first.repositories.subsidies.recordOutcomes(batch!.id, [...again])).toBe(0);
  expect(await screen.findAllByText('已办结')).toBeTruthy();
});

test('the city office checks the same list without any account, and keeps no copy of one', async () => {
  const city = await announced();
  await prepared(city);
  show(city);
  expect(await screen.findByText(/账号只有财务能看/)).toBeTruthy();
  expect(screen.queryByText('收款账号')).toBeNull();
  const seen = await firstValueFrom(city.repositories.cases.watchCycle('2026'));
  const kinds = new Set(seen.map(({ detail }) => detail.kind));
  expect(kinds).toEqual(new Set(['step', 'notice', 'decision', 'batch']));
  const jobs: PrintJob[] = [];
  const toPdf: Services['bridge']['print']['toPdf'] = async ({ form, data }) => {
    jobs.push({ form, data });
    return { kind: 'dialog' };
  };
  show({ ...city, bridge: { ...city.bridge, print: { ...city.bridge.print, toPdf } } });
  await user.click(await screen.findByText('发放批次（1）'));
  await user.click(await screen.findByText('2026-01'));
  await user.click(await screen.findByRole('button', { name: '打印花名册' }));
  await waitFor(() => expect(jobs).toHaveLength(1));
  expect(JSON.stringify(jobs)).not.toContain('6222');
  expect(JSON.stringify(jobs)).toContain('贰仟肆佰元整');
  await user.click(await screen.findByRole('button', { name: '复核无误' }));
  expect(await screen.findByText('李四 复核')).toBeTruthy();
});

test('row 26: a level changed after payment leaves the difference, and a list that is no longer right is not checked', async () => {
  const city = await announced();
  const id = await prepared(city);
  const [result] = await firstValueFrom(city.repositories.results.watchCycle('2026'));
  const { outcome } = result!;
  const subsidy = { ...outcome.subsidy, monthly: 30_000, amount: 360_000 };
  await city.repositories.results.saveAll([
    { ...result!, outcome: { ...outcome, level: 'senior', subsidy } },
  ]);
  show(as(city, colleague));
  expect(await within(await rowOf('潘建军')).findByText('补差')).toBeTruthy();
  expect(within(await rowOf('潘建军')).getByText('1,200')).toBeTruthy();
  await user.click(await screen.findByText('发放批次（1）'));
  await user.click(await screen.findByText('2026-01'));
  await user.click(await screen.findByRole('button', { name: '复核无误' }));
  expect(await screen.findByText(/与现行评定结果不一致/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '取消批次' }));
  const dialog = await inPopup('取消批次 2026-01？');
  await user.type(dialog.getByLabelText('取消原因'), '等级更正');
  await user.click(dialog.getByRole('button', { name: '取消批次' }));
  expect(await screen.findByText('孙出纳 取消：等级更正')).toBeTruthy();
  expect((await batchesOf(city)).map(({ id: one, stage }) => [one, stage])).toEqual([[id, 'cancelled']]);
});

/** The sample's batch after the bank has it. */
async function handedOver(city: Services): Promise<string> {
  const id = await prepared(city);
  await as(city, colleague).repositories.subsidies.takeStep(id, 'checked');
  await as(city, finance).repositories.subsidies.takeStep(id, 'handed');
  return id;
}

test('row 39: a return recorded for the wrong person is taken back with a reason', async () => {
  const city = await announced();
  await handedOver(city);
  show(as(city, finance));
  await user.click(await screen.findByText('发放批次（1）'));
  await user.click(await screen.findByText('2026-01'));
  await user.click(await screen.findByRole('button', { name: '退票' }));
  const returning = await inPopup('登记“潘建军”退票？');
  await user.type(returning.getByLabelText('原因'), '户名不符');
  await user.click(returning.getByRole('button', { name: '退票' }));
  expect(await screen.findByText(/退票：户名不符/)).toBeTruthy();
  // The first dialog may still be open here, and has a field of the same name.
  await user.click(await screen.findByRole('button', { name: '撤销退票' }));
  const undoing = await inPopup('撤销“潘建军”的退票登记？');
  await user.click(undoing.getByRole('button', { name: '撤销退票' }));
  expect(await undoing.findByText(/请填写“撤销原因”/)).toBeTruthy();
  await user.type(undoing.getByLabelText('撤销原因'), '登记错了人');
  await user.click(undoing.getByRole('button', { name: '撤销退票' }));
  expect(await screen.findByText('未回')).toBeTruthy();
});

test('an account is deleted when consent is withdrawn: not while a payment is on its way, and of what was paid the last digits stay', async () => {
  const city = await announced();
  const id = await handedOver(city);
  const { subsidies } = as(city, finance).repositories;
  await expect(subsidies.deleteAccount('2026', 'p1', '书面撤回')).rejects.toMatchObject({
    code: 'SUBSIDY_ACCOUNT_IN_USE',
  });
  await subsidies.recordOutcomes(id, [{ no: 1, result: 'paid', on: '2026-12-20', note: '' }]);
  show(as(city, finance));
  await user.click(within(await rowOf('潘建军')).getByRole('button', { name: '删除' }));
  const dialog = await inPopup('删除“潘建军”的收款账号？');
  await user.type(dialog.getByLabelText('删除原因'), '12 月 25 日书面撤回同意');
  await user.click(dialog.getByRole('button', { name: /删\s?除/ }));
  expect(await within(await rowOf('潘建军')).findByText('未录入')).toBeTruthy();
  expect((await subsidies.accountsOf(id)).rows[0]?.number).toBe('****0007');
  const ids = [...[1, 2].map((turn) => `2026|subsidy|account|p1|${turn}`), `${id}|accounts`];
  const kept = await city.store.database.cases.storageInstance.findDocumentsById(ids, true);
  expect(kept).toHaveLength(3);
  expect(JSON.stringify(kept)).not.toContain(payee.number);
  await user.click(await screen.findByText('发放批次（1）'));
  await user.click(await screen.findByText('2026-01'));
  await user.click(await screen.findByRole('button', { name: '导出银行文件' }));
  expect(await screen.findByText(/有人撤回了同意，账号已删除/)).toBeTruthy();
});

test('an account without recorded consent is named in the batch, and stays out of it where the city says so', async () => {
  const city = await announced();
  const { consentOn: _none, ...unasked } = payee;
  const [first, second] = [as(city, finance), as(city, colleague)];
  show(first);
  await user.click(within(await rowOf('潘建军')).getByRole('button', { name: '录入' }));
  await user.type(await screen.findByLabelText('开户行'), payee.bank);
  await user.type(await screen.findByLabelText('账号'), payee.number);
  await user.click(await screen.findByLabelText('还没有'));
  await user.click(await screen.findByRole('button', { name: '保存' }));
  await screen.findByText('已保存“潘建军”的账号');
  await second.repositories.subsidies.keyAccount('2026', 'p1', unasked);
  await screen.findByText('缺同意');
  await user.click(within(await rowOf('潘建军')).getByRole('button', { name: '登记' }));
  expect(await screen.findByText(/与原来一致的不用再复核/)).toBeTruthy();
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: '编制发放批次（1 人）' }));
  expect(await screen.findByText(/其中 1 人没有登记个人信息处理同意，请尽快补办：潘建军/)).toBeTruthy();
  await city.repositories.privacy.saveRules({ ...assumedPrivacyRules, consentBlocks: true });
  expect(await screen.findByText(/按本市规定这次不列入.*：潘建军/)).toBeTruthy();
  await expect(
    first.repositories.subsidies.prepare('2026', { direction: 'pay', lines: [line] }),
  ).rejects.toMatchObject({ code: 'SUBSIDY_CONSENT_MISSING', params: { count: 1, names: '潘建军' } });
  const consent = { notice: '2026-1', way: 'inPerson' as const, takenBy: '钱会计', filedAt: '' };
  await second.repositories.subsidies.keyAccount('2026', 'p1', { ...payee, consent });
  await first.repositories.subsidies.prepare('2026', { direction: 'pay', lines: [line] });
  expect(await batchesOf(first)).toHaveLength(1);
});
