import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import { CandidaciesPage } from '../../../../renderer/features/candidacies/candidacies-page.tsx';
import { sheetId } from '../../../../shared/schema/sheet.ts';
import { submittedSheet } from '../../../helpers/sample-documents.ts';
import { first, gradedWork, scoredSheet, second, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { candidacyOf, sampleOffice } from '../../../helpers/sample-office.ts';

afterEach(closeTestServices);

async function openList(documents: SeedDocuments) {
  const services = await openTestServices(testProfiles.township, documents);
  const place = renderScreen(services, <CandidaciesPage />, { path: '/candidacies', at: '/candidacies' });
  await screen.findByRole('heading', { name: '参评人员' });
  const stored = () => firstValueFrom(services.repositories.candidacies.watchCycle('2026'));
  return { services, place, stored, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

const graded = candidacyOf('u1', 'p1', 'a1');
const selfSheet = submittedSheet(1, { id: sheetId(graded.id, 'self'), candidacyId: graded.id });

test('chairs are proposed ticked, full-time vice chairs beside them, and the chosen take part', async () => {
  const { user, stored } = await openList(sampleOffice());
  expect(screen.getByText('今年还没有参评人员')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '从花名册选取' }));
  const dialog = within(await screen.findByRole('dialog', { name: '选取参评人员' }));
  expect(dialog.getByText('单雨桐')).toBeTruthy();
  expect(dialog.getByText('同一工会已有主席，补贴只发一人')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: '加入 2 人' }));
  await waitFor(async () =>
    expect((await stored()).map(({ id }) => id).toSorted()).toEqual(['2026|a1', '2026|a3']),
  );
  expect(await screen.findAllByRole('button', { name: '录入自评' })).toHaveLength(2);
});

test('the one button of a row leads to the sheet that comes next', async () => {
  const { user, place } = await openList(sampleOffice({ candidacies: [graded], sheets: [selfSheet] }));
  expect(await screen.findByText('待乡镇评审', { selector: '.ant-tag' })).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '开始评审' }));
  expect(place()).toBe(`/sheets/${encodeURIComponent('2026|a1')}/township`);
});

test('withdrawing asks for a reason, which is kept, and can be taken back', async () => {
  const { user, stored } = await openList(sampleOffice({ candidacies: [graded] }));
  await user.click(await screen.findByRole('button', { name: '更多 潘建军' }));
  await user.click(await screen.findByText('退出参评'));
  await user.click(await screen.findByRole('button', { name: '确认退出' }));
  expect(await screen.findByText('请填写“退出原因”，说明原因后才能继续。')).toBeTruthy();
  expect((await stored())[0]?.withdrawn).toBe(false);
  await user.click(await screen.findByLabelText('退出原因'));
  await user.paste('已离任，新主席另行参评');
  await user.click(await screen.findByRole('button', { name: '确认退出' }));
  await waitFor(async () =>
    expect((await stored())[0]).toMatchObject({ withdrawn: true, withdrawnReason: '已离任，新主席另行参评' }),
  );
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect((await stored())[0]?.withdrawn).toBe(false));
});

test('a submitted self sheet is sent back with a reason', async () => {
  const { user, services } = await openList(sampleOffice({ candidacies: [graded], sheets: [selfSheet] }));
  await user.click(await screen.findByRole('button', { name: '更多 潘建军' }));
  await user.click(await screen.findByText('退回自评补正'));
  await user.click(await screen.findByLabelText('退回原因'));
  await user.paste('A1 证书编号未写');
  await user.click(await screen.findByRole('button', { name: '退回补正' }));
  expect(await screen.findByText('自评退回补正', { selector: '.ant-tag' })).toBeTruthy();
  const [returned] = await firstValueFrom(services.repositories.cases.watchCycle('2026'));
  expect(returned?.detail).toMatchObject({ kind: 'return', version: 1, reason: 'A1 证书编号未写' });
});

test('the chosen withdraw with one reason and come back with one click; an unfinished sheet is not handed in', async () => {
  const draft = { ...selfSheet, draft: true, submissions: [], scores: {} };
  const other = candidacyOf('u2', 'p3', 'a3');
  const { user, stored } = await openList(sampleOffice({ candidacies: [graded, other], sheets: [draft] }));
  await screen.findByText('潘建军');
  for (const box of screen.getAllByRole('checkbox').slice(1)) await user.click(box);
  await user.click(await screen.findByRole('button', { name: '提交自评表（2）' }));
  const submitting = await screen.findByRole('dialog');
  expect(submitting.textContent).toMatch(/潘建军：还有 \d+ 项没有打分/);
  expect(submitting.textContent).toContain('欧阳娜：待自评');
  await user.click(within(submitting).getByRole('button', { name: '取消' }));

  await user.click(await screen.findByRole('button', { name: '退出所选（2）' }));
  const leaving = await screen.findByRole('dialog', { name: '所选人员退出本年度参评' });
  await user.type(within(leaving).getByLabelText('退出原因'), '单位注销');
  await user.click(within(leaving).getByRole('button', { name: '办理 2 个' }));
  await waitFor(async () => expect((await stored()).map(({ withdrawn }) => withdrawn)).toEqual([true, true]));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () =>
    expect((await stored()).map(({ withdrawn }) => withdrawn)).toEqual([false, false]),
  );
});

test('many self sheets are handed in at once and come back with one click, told as what they are', async () => {
  const drafts = [first, second].map((candidacy) =>
    scoredSheet({ candidacy, party: 'self', points: 9000, more: { draft: true, submissions: [] } }),
  );
  const { user, services } = await openList(
    seedOf(gradedWork({ candidacies: [first, second], sheets: drafts })),
  );
  const { sheets, cases } = services.repositories;
  const stored = async () =>
    (await Promise.all([first, second].map(({ id }) => firstValueFrom(sheets.watchOf(id))))).flat();
  await screen.findByText('潘建军');
  for (const box of screen.getAllByRole('checkbox').slice(1)) await user.click(box);
  await user.click(await screen.findByRole('button', { name: '提交自评表（2）' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: '办理 2 个' }));
  await waitFor(async () => expect((await stored()).map(({ draft }) => draft)).toEqual([false, false]));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  expect(await screen.findByText('已撤销 2 个')).toBeTruthy();
  expect(await stored()).toMatchObject(
    drafts.map(({ id, scores }) => ({ id, scores, draft: true, submissions: [{ version: 1 }] })),
  );
  const told = await firstValueFrom(cases.watchCycle('2026'));
  expect(told.map(({ detail }) => detail.kind)).toEqual(['return', 'return']);
});
