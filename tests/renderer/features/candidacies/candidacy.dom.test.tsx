import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import { CandidacyPage } from '../../../../renderer/features/candidacies/candidacy-page.tsx';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import { sheetId } from '../../../../shared/schema/sheet.ts';
import { returnCase, submittedSheet } from '../../../helpers/sample-documents.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { candidacyOf, counts, sampleOffice } from '../../../helpers/sample-office.ts';

afterEach(closeTestServices);

async function openOne(documents: SeedDocuments, profile: Profile = testProfiles.township) {
  const services = await openTestServices(profile, documents);
  renderScreen(services, <CandidacyPage />, {
    path: '/candidacies/:id',
    at: `/candidacies/${encodeURIComponent('2026|a1')}`,
  });
  await screen.findByText('潘建军');
}

const one = candidacyOf('u1', 'p1', 'a1');
const self = submittedSheet(1, { id: sheetId(one.id, 'self'), candidacyId: one.id });

test('says what is missing and offers only the next sheet', async () => {
  await openOne(
    sampleOffice({ candidacies: [one], sheets: [self], cases: [returnCase(sheetId(one.id, 'self'), 1)] }),
  );
  expect(screen.getByText('自评表被退回，等待补正：请补充说明')).toBeTruthy();
  expect(screen.getByText('会员情况缺失，两率无法计算')).toBeTruthy();
  expect(screen.getByText('乡镇评分表还没有提交')).toBeTruthy();
  const todo = within(screen.getByRole('list'));
  expect(todo.getAllByRole('button').map((button) => button.textContent)).toEqual([
    '去登记会员情况',
    '补正自评',
  ]);
});

test('shows the frozen counts, not what the roster says today', async () => {
  const frozen = { ...one, snapshot: counts(30, 27, 27), snapshotAt: '2026-11-12T02:30:00.000Z' };
  await openOne(sampleOffice({ candidacies: [frozen] }));
  expect(screen.getByText('截至 2026-10-31：职工 30 人，会员 27 人，实名认证 27 人')).toBeTruthy();
  expect(screen.getByText(/已按乡镇提交时的数据锁定/)).toBeTruthy();
});

test('panel sheets leave no trace on a township’s page before the announcement', async () => {
  const base = { candidacies: [one], sheets: [self] };
  await openOne(sampleOffice(base));
  const without = document.querySelector('section')?.innerHTML;
  await closeTestServices();
  const panel = submittedSheet(1, {
    id: sheetId(one.id, 'panel', 'm1'),
    candidacyId: one.id,
    party: 'panel',
    raterId: 'm1',
  });
  await openOne(sampleOffice({ ...base, sheets: [self, panel] }));
  expect(screen.getByText('评审组的评分在结果公布后显示。')).toBeTruthy();
  const ids = /(?:_r_\w+_|rc_\w+)/g;
  expect(document.querySelector('section')?.innerHTML.replaceAll(ids, '')).toBe(without?.replaceAll(ids, ''));
});

test('the city reads: no way to withdraw, and the panel’s count', async () => {
  await openOne(sampleOffice({ candidacies: [one], sheets: [self] }), testProfiles.city);
  expect(screen.queryByRole('button', { name: '退出参评' })).toBeNull();
  expect(screen.getByText('已交 0 份，应交 0 份，回避 0 人')).toBeTruthy();
});
