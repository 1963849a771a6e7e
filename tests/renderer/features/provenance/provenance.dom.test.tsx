import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ProvenanceProvider } from '../../../../renderer/features/provenance/provenance-provider.tsx';
import { ResultsPage } from '../../../../renderer/features/results/results-page.tsx';
import { ProvenanceNumber } from '../../../../renderer/ui/provenance-number.tsx';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import { sheetId } from '../../../../shared/schema/sheet.ts';
import { first, gradedWork, scoredSheet, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

async function openNumber(profile: Profile, work = gradedWork()) {
  const services = await openTestServices(profile, seedOf(work));
  const number = (
    <ProvenanceProvider>
      <ProvenanceNumber subject={{ candidacyId: first.id }} label="总分">
        89.25
      </ProvenanceNumber>
    </ProvenanceProvider>
  );
  renderScreen(services, number, { path: '/x', at: '/x' });
  (await screen.findByRole('button', { name: '查看来历：总分' })).focus();
  await user.keyboard('{Enter}');
  const drawer = within(await screen.findByRole('dialog'));
  await drawer.findByText('各方评分表');
  return { services, drawer };
}

test('Enter on a total tells the calculation, the sheet, the item and what it was before', async () => {
  const { services, drawer } = await openNumber(testProfiles.city);
  expect(drawer.getByText('4.80 + 13.65 + 70.80 = 89.25')).toBeTruthy();
  expect(drawer.getByText('89.25 分达到 80.00 分（含），评为中级')).toBeTruthy();

  await user.click(drawer.getByRole('button', { name: '查看来历：王一凡' }));
  expect(await drawer.findByText('评分表：王一凡')).toBeTruthy();
  await user.click(drawer.getByRole('button', { name: '查看来历：A1 总分' }));
  expect(await drawer.findByText('王一凡给的分')).toBeTruthy();
  expect(drawer.getByText('本地')).toBeTruthy();
  expect(await drawer.findByText('没有连上市总，这里只有现在的分数，看不到以前的改动。')).toBeTruthy();
  expect(drawer.getByText(/^本项 88 分，计入王一凡的评分表，全表合计 88.00 分$/)).toBeTruthy();
  const past = within(drawer.getByRole('region', { name: '改动经过' }));
  expect(past.getByText(/张三/)).toBeTruthy();

  await services.repositories.cases.returnSheet(sheetId(first.id, 'panel', 'm1'), '核对总分', ['A1']);
  await user.click(drawer.getByRole('button', { name: /返\s*回/ }));
  expect(await drawer.findByText(/第 1 次提交于 .* 被退回：核对总分/)).toBeTruthy();
});

test('a township sees what is certain and open before the announcement, and nothing of the panel', async () => {
  const { drawer } = await openNumber(testProfiles.township);
  expect(drawer.queryByText(/89\.25/)).toBe(null);
  expect(drawer.queryByText(/王一凡/)).toBe(null);
  expect(drawer.getByText('总分 18.45 至 106.45')).toBeTruthy();
  expect(drawer.getByText('已定：自评 96.00 × 5% = 4.80 分')).toBeTruthy();
  expect(drawer.getByText('评审组平均达到 89.44 分即为高级')).toBeTruthy();
});

test('a member of the panel sees no preview before his own sheet is locked', async () => {
  const work = gradedWork();
  const own = sheetId(first.id, 'panel', 'm1');
  const unlocked = { ...work, sheets: work.sheets.filter(({ id }) => id !== own) };
  const { services, drawer } = await openNumber(testProfiles.panel, unlocked);
  expect(drawer.queryByText('等级预估')).toBe(null);
  expect(drawer.queryByText(/89\.25/)).toBe(null);
  const sheet = scoredSheet({ party: 'panel', raterId: 'm1', points: 8800 });
  const { id: _id, ...input } = sheet;
  await services.store.database.sheets.insert({ id: own, ...input });
  expect(await drawer.findByText('等级预估')).toBeTruthy();
  expect(drawer.queryByText(/89\.25/)).toBe(null);
});

test('the numbers of the results open it by mouse, and the row beside them still opens the steps', async () => {
  const services = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  const screenOf = (
    <ProvenanceProvider>
      <ResultsPage />
    </ProvenanceProvider>
  );
  renderScreen(services, screenOf, { path: '/results', at: '/results' });
  await user.click(await screen.findByRole('button', { name: '核算全市结果' }));
  await user.click(await screen.findByRole('button', { name: '查看来历：乡镇评审' }));
  const drawer = within(await screen.findByRole('dialog'));
  expect(await drawer.findByText('评分表：乡镇评审')).toBeTruthy();
  await waitFor(() => expect(screen.getAllByRole('dialog')).toHaveLength(1));
});
