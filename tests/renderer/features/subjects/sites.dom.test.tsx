import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { CandidaciesPage } from '../../../../renderer/features/candidacies/candidacies-page.tsx';
import { ResultsPage } from '../../../../renderer/features/results/results-page.tsx';
import { RosterPage } from '../../../../renderer/features/roster/roster-page.tsx';
import { outdoorStations } from '../../../../shared/schemes/outdoor-stations.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { officer, person, union } from '../../../helpers/sample-office.ts';
import { schemeYear, submitFull } from '../../../helpers/scheme-year.ts';

afterEach(closeTestServices);

const user = () => userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const text = async (typing: ReturnType<typeof user>, label: string, value: string) => {
  await typing.click(screen.getByLabelText(label));
  await typing.paste(value);
};

test('a township registers a site with its place and responsible unit, beside the unions that are not shown', async () => {
  const documents = schemeYear(outdoorStations, { unions: [union('u1', '宏达轧钢有限公司')] });
  const services = await openTestServices(testProfiles.township, documents);
  renderScreen(services, <RosterPage />, { path: '/roster', at: '/roster' });
  const typing = user();
  expect(await screen.findByText('站点名册还是空的')).toBeTruthy();
  await typing.click(screen.getByRole('button', { name: '新增站点' }));
  await screen.findByLabelText('责任单位');
  await typing.click(screen.getByRole('button', { name: '登记这个站点' }));
  expect(await screen.findByText('请填写“站点地点”。')).toBeTruthy();
  await text(typing, '站点名称', '矿建路户外劳动者驿站');
  await text(typing, '责任单位', '武安镇城管中队');
  await text(typing, '站点地点', '矿建路12号');
  await typing.click(screen.getByRole('button', { name: '登记这个站点' }));
  expect(await screen.findByText('还没有登记负责人')).toBeTruthy();
  const stored = await firstValueFrom(services.repositories.unions.watchAll());
  expect(stored.find(({ name }) => name.includes('驿站'))).toMatchObject({
    enterprise: { kind: 'site', name: '武安镇城管中队', address: '矿建路12号' },
  });
});

test('a site is chosen, scored by all three parties, graded, and the results speak of sites and not of money', async () => {
  const site = union('s1', '武安镇城管中队', {
    name: '矿建路户外劳动者驿站',
    enterprise: {
      name: '武安镇城管中队',
      kind: 'site',
      uscc: '',
      nature: '',
      industry: '',
      address: '矿建路12号',
    },
    officers: [officer('a1', 'p1', { role: 'keeper' })],
  });
  const people = [person('p1', '潘建军'), person('p2', '单雨桐')];
  const unions = [site, union('u2', '金鼎物流有限公司', { officers: [officer('a2', 'p2')] })];
  const documents = schemeYear(outdoorStations, { people, unions });
  const township = await openTestServices(testProfiles.township, documents);
  renderScreen(township, <CandidaciesPage />, { path: '/candidacies', at: '/candidacies' });
  const typing = user();
  await typing.click(await screen.findByRole('button', { name: '从花名册选取' }));
  const dialog = within(await screen.findByRole('dialog', { name: '选取参评站点' }));
  expect(dialog.getByText('矿建路户外劳动者驿站')).toBeTruthy();
  expect(dialog.queryByText('单雨桐')).toBeNull();
  await typing.click(dialog.getByRole('button', { name: '加入 1 个站点' }));
  await waitFor(async () =>
    expect(await firstValueFrom(township.repositories.candidacies.watchCycle('2026'))).toHaveLength(1),
  );
  const ref = (party: 'self' | 'township' | 'panel') =>
    ({ candidacyId: '2026|a1', party, raterId: party === 'panel' ? 'm1' : '' }) as const;
  await submitFull(township, outdoorStations, ref('self'));
  await submitFull(township, outdoorStations, ref('township'));
  const candidacies = [...(await firstValueFrom(township.repositories.candidacies.watchCycle('2026')))];
  const sheets = [...(await firstValueFrom(township.repositories.sheets.watchCycle('2026')))];
  await closeTestServices();

  const city = await openTestServices(testProfiles.city, { ...documents, candidacies, sheets });
  await city.repositories.sheets.setProxyReason(ref('panel'), '纸质表代录');
  await submitFull(city, outdoorStations, ref('panel'));
  renderScreen(city, <ResultsPage />, { path: '/results', at: '/results' });
  await typing.click(await screen.findByRole('button', { name: '核算全市结果' }));
  const row = (await screen.findByText('矿建路户外劳动者驿站')).closest<HTMLElement>('.ant-table-row');
  expect(row && within(row).getByText('示范站点')).toBeTruthy();
  expect(row && within(row).getByText('武安镇城管中队')).toBeTruthy();
  expect(screen.queryByText('补贴（元）')).toBeNull();
  expect(screen.queryByText(/元$/)).toBeNull();
  const [result] = await firstValueFrom(city.repositories.results.watchCycle('2026'));
  expect(result?.outcome).toMatchObject({ total: 10_500, level: 'model', subsidy: { amount: 0 } });
});
