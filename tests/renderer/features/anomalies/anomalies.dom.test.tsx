import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { AnomaliesPage } from '../../../../renderer/features/anomalies/anomalies-page.tsx';
import { ProvenanceProvider } from '../../../../renderer/features/provenance/provenance-provider.tsx';
import type { AuditEvent } from '../../../../shared/schema/audit-event.ts';
import type { Item } from '../../../../shared/schema/scheme-item.ts';
import type { Scheme } from '../../../../shared/schema/scheme.ts';
import { sheetId, type Sheet } from '../../../../shared/schema/sheet.ts';
import { deviceKeyEntry } from '../../../../shared/schema/submission-signature.ts';
import { first, gradedWork, scoredSheet, seedOf } from '../../../helpers/graded-work.ts';
import { inPopup } from '../../../helpers/in-popup.ts';
import { qualificationOffice } from '../../../helpers/qualification-office.ts';
import { stamp } from '../../../helpers/sample-documents.ts';
import { deviceSecret, signedSheet } from '../../../helpers/signed-sheet.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const holdersItem: Item = {
  code: 'A1',
  name: '持证上岗（工会工作者资格认证）',
  kind: 'tiers',
  max: 10_000,
  source: 'assumed',
  tiers: [{ points: 400, text: '取得资格认证证书' }],
};

const place = { path: '/anomalies', at: '/anomalies' };
const page = (
  <ProvenanceProvider>
    <AnomaliesPage />
  </ProvenanceProvider>
);

test('what was found is listed by kind, and Enter on a row opens its grounds', async () => {
  const work = gradedWork();
  const sheets = work.sheets.map((sheet) =>
    sheet.party === 'township' ? scoredSheet({ party: 'township', points: 7000 }) : sheet,
  );
  const unions = work.unions.map((union) => ({
    ...union,
    membership: { asOf: '2026-11-01', employees: 30, members: 31, verified: 31, overReason: '劳务派遣' },
  }));
  renderScreen(await openTestServices(testProfiles.city, seedOf({ ...work, sheets, unions })), page, place);
  expect(await screen.findAllByText('职工 30 人，会员 31 人，登记的原因：劳务派遣')).toBeTruthy();
  const gap = await screen.findByText('自评 96.00 分，乡镇评审 70.00 分，相差 26.00 分');
  await user.click(await screen.findByText(/^评分差距大 1$/));
  expect(screen.queryByText(/劳务派遣/)).toBe(null);
  gap.closest<HTMLElement>('.ant-table-row')!.focus();
  await user.keyboard('{Enter}');
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByText('从评分到等级')).toBeTruthy();
});

test('row 21: an honour noted at a base item and in the bonus stands in the list', async () => {
  const work = gradedWork();
  const noted = (sheet: Sheet): Sheet => ({
    ...sheet,
    scores: Object.fromEntries(
      Object.entries(sheet.scores).map(([code, score]) => [
        code,
        { ...score, points: 500, note: '武工发〔2026〕12号' },
      ]),
    ),
  });
  const sheets = work.sheets.map((sheet) => (sheet.party === 'self' ? noted(sheet) : sheet));
  renderScreen(await openTestServices(testProfiles.city, seedOf({ ...work, sheets })), page, place);
  expect(
    await screen.findByText('“武工发〔2026〕12号”同时用于 A1、F1；同一事项取最高，不累加，请核对'),
  ).toBeTruthy();
});

test('points of a holder whose certificate was revoked stand in the list until the sheet gives less', async () => {
  const plain = gradedWork();
  const scheme: Scheme = {
    ...plain.scheme,
    categories: plain.scheme.categories.map((category) =>
      category.kind === 'base' ? { ...category, items: [holdersItem] } : category,
    ),
  };
  const sheets = [
    scoredSheet({ party: 'self', points: 400 }),
    scoredSheet({ party: 'township', points: 400 }),
    scoredSheet({ party: 'panel', raterId: 'm1', points: 0 }),
  ];
  const { certificate } = qualificationOffice().papers;
  const services = await openTestServices(testProfiles.city, {
    ...seedOf(gradedWork({ sheets }, scheme)),
    certificates: [certificate],
  });
  renderScreen(services, page, place);
  await screen.findByText('没有发现疑点');
  await services.repositories.certificates.void(certificate.id, '考试作弊');
  expect(
    await screen.findByText(/^自评、乡镇评审给了 A1 的持证分，资格证书 武工认〔2026〕001 已作废（考试作弊）/),
  ).toBeTruthy();
  for (const party of ['self', 'township'] as const)
    await services.store.database.sheets
      .findOne(sheetId(first.id, party))
      .incrementalPatch({ scores: scoredSheet({ party, points: 0 }).scores });
  expect(await screen.findByText('没有发现疑点')).toBeTruthy();
});

test('an anomaly that somebody has looked into leaves the list with his note, and comes back when its facts change', async () => {
  const work = gradedWork();
  const crowded = work.unions.map((union) => ({
    ...union,
    membership: { asOf: '2026-11-01', employees: 30, members: 31, verified: 31, overReason: '劳务派遣' },
  }));
  const services = await openTestServices(
    testProfiles.city,
    seedOf({ ...work, unions: crowded.slice(0, 1) }),
  );
  renderScreen(services, page, place);
  const text = '职工 30 人，会员 31 人，登记的原因：劳务派遣';
  const row = (await screen.findByText(text)).closest<HTMLElement>('.ant-table-row')!;
  await user.click(within(row).getByRole('button', { name: '标记已核对' }));
  const dialog = await inPopup(/^标记已核对：/);
  await user.type(dialog.getByLabelText('核对情况'), '看过工资表，属实');
  await user.click(dialog.getByRole('button', { name: '标记已核对' }));
  await waitFor(() => expect(screen.queryByText(text)).toBe(null));
  await user.click(await screen.findByRole('checkbox', { name: '显示已核对的（1）' }));
  expect(await screen.findByText(/已核对：看过工资表，属实/)).toBeTruthy();
  await user.click(await screen.findByRole('checkbox', { name: '显示已核对的（1）' }));
  await services.store.database.unions
    .findOne('u1')
    .incrementalPatch({ membership: { ...crowded[0]!.membership, members: 32 } });
  expect(await screen.findByText('职工 30 人，会员 32 人，登记的原因：劳务派遣')).toBeTruthy();
});

test('a township that finds the address sees nothing of it', async () => {
  renderScreen(await openTestServices(testProfiles.township, seedOf(gradedWork())), page, place);
  expect(await screen.findByText('这一页供市总工会使用')).toBeTruthy();
  expect(screen.queryByText(first.id)).toBe(null);
});

test('row 33: a sheet that was changed after its PC had signed it stands in the list, and says so at its origin', async () => {
  const work = gradedWork();
  const signed = await Promise.all(
    work.sheets.map(async (sheet) =>
      sheet.party === 'panel' ? { ...sheet, deviceId: 'browser' } : signedSheet(sheet),
    ),
  );
  const township = scoredSheet({ party: 'township', points: 9100 });
  const sheets = signed.map((sheet) =>
    sheet.id === township.id ? { ...sheet, scores: { ...sheet.scores, F1: township.scores['A1']! } } : sheet,
  );
  const key: AuditEvent = {
    ...stamp,
    id: 'log-key',
    townshipCode: township.townshipCode,
    ...deviceKeyEntry,
    documentKind: 'sheets',
    reason: (await deviceSecret).publicKey,
  };
  const seed = { ...seedOf({ ...work, sheets }), audit: [key] };
  renderScreen(await openTestServices(testProfiles.city, seed), page, place);
  await screen.findByText(/^提交签名不符 1$/);
  const text =
    '乡镇评审第 1 次提交的签名与表中内容不符，提交后可能被改动过，请与提交人核对，确有出入的退回重交';
  (await screen.findByText(text)).closest<HTMLElement>('.ant-table-row')!.focus();
  await user.keyboard('{Enter}');
  const drawer = within(await screen.findByRole('dialog'));
  await user.click(await drawer.findByRole('button', { name: '查看来历：乡镇评审' }));
  expect(
    await drawer.findByText('签名不符：表中内容与提交时签名的不一致，请与提交人核对，确有出入的退回重交'),
  ).toBeTruthy();
  await user.click(drawer.getByRole('button', { name: /返\s*回/ }));
  await user.click(await drawer.findByRole('button', { name: '查看来历：自评' }));
  expect(await drawer.findByText('已签名 · 验证通过（电脑 pc-1）')).toBeTruthy();
});
