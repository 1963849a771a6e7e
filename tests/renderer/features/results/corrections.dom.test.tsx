import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { computeResults } from '../../../../renderer/data/compute-results.ts';
import { ResultsPage } from '../../../../renderer/features/results/results-page.tsx';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });

/** A result of 中级 is announced and its certificate issued; then a veto is proved. */
async function openAnnounced() {
  const services = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  const { repositories, store } = services;
  await computeResults(store, '2026', () => undefined);
  await store.database.cycles.findOne('2026').incrementalPatch({ status: 'published' });
  await repositories.certificates.issue({
    kind: 'level',
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
  });
  const veto = await repositories.cases.proposeVeto('2026|a1', { item: 'V1', factOn: null, fact: '虚报' });
  const decide = (decision: 'upheld' | 'dismissed') =>
    repositories.cases.decideVeto(veto, {
      decision,
      response: '本人未提出申辩',
      meeting: '第13次主席办公会',
      decidedOn: '2026-11-19',
    });
  await decide('upheld');
  renderScreen(services, <ResultsPage />, { path: '/results', at: '/results' });
  const stored = async () => (await firstValueFrom(repositories.results.watchCycle('2026')))[0];
  return { services, stored, decide, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

test('row 23: a veto after the announcement is a new revision with certificate and money; row 24: another revision undoes it', async () => {
  const { services, stored, decide, user } = await openAnnounced();
  const { repositories, store } = services;
  await expect(computeResults(store, '2026', () => undefined)).rejects.toMatchObject({
    code: 'RESULT_ANNOUNCED',
  });
  await user.click(await screen.findByRole('button', { name: '更正与撤销' }));
  expect(await screen.findByText('89.25 分，中级')).toBeTruthy();
  expect(screen.getByText('89.25 分，未级')).toBeTruthy();
  expect(screen.getByText('追回 2,400')).toBeTruthy();
  await fill('更正原因', '经查实存在弄虚作假');
  await fill('会议名称', '第13次主席办公会');
  await fill('发文字号', '武工字〔2026〕25号');
  await user.click(await screen.findByRole('button', { name: '办理更正' }));
  expect(await screen.findByText(/武工字〔2026〕25号 1 人/)).toBeTruthy();
  expect(await screen.findByText('重新核算的结果与已公布的一致，不需要更正。')).toBeTruthy();

  expect(await screen.findByText('已办理，共 1 人；请打印更正通报')).toBeTruthy();
  expect(await stored()).toMatchObject({ outcome: { level: 'ungraded', vetoes: ['V1'], rank: null } });
  const announced = await store.database.results.findOne('2026|a1').exec();
  expect(announced?.outcome).toMatchObject({ level: 'intermediate', vetoes: [] });
  const [certificate] = await firstValueFrom(repositories.certificates.watchCycle('2026'));
  expect(certificate).toMatchObject({ status: 'void' });
  const [first] = (await firstValueFrom(repositories.corrections.watchCycle('2026'))).get('2026|a1') ?? [];
  expect(first).toMatchObject({
    cause: 'revocation',
    revision: 1,
    recall: { number: '武工评〔2026〕Z001', returnBy: '2026-12-20' },
  });

  await decide('dismissed');
  const order = { reason: '复核不成立', meeting: '第14次', docNo: '武工字〔2026〕26号' };
  const dates = { decidedOn: '2026-11-20', returnBy: '2026-12-20' };
  expect(await repositories.corrections.issue('2026', { ...order, ...dates })).toBe(1);
  expect(await stored()).toMatchObject({ outcome: { level: 'intermediate', rank: 1 } });
  await expect(repositories.corrections.issue('2026', { ...order, ...dates })).rejects.toMatchObject({
    code: 'NOTHING_TO_CORRECT',
  });
});
