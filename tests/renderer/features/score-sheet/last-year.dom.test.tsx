import { act, screen, within } from '@testing-library/react';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { CandidacyPage } from '../../../../renderer/features/candidacies/candidacy-page.tsx';
import { ScoreSheetPage } from '../../../../renderer/features/score-sheet/score-sheet-page.tsx';
import { sheetPath } from '../../../../renderer/ui/sheet-path.ts';
import type { Party } from '../../../../shared/schema/sheet.ts';
import { first } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { twoYears } from '../../../helpers/two-years.ts';

afterEach(closeTestServices);

async function openSheetOf(profile: keyof typeof testProfiles, party: Party, raterId = '') {
  const services = await openTestServices(testProfiles[profile], twoYears());
  const at = sheetPath(first.id, party, raterId);
  renderScreen(services, <ScoreSheetPage />, { path: '/sheets/:candidacyId/:party/:raterId?', at });
  return { services, table: await screen.findByRole('table') };
}

test('a township sees last year beside this year on its sheet', async () => {
  const { table } = await openSheetOf('township', 'township');
  expect(await within(table).findByRole('columnheader', { name: '去年' })).toBeTruthy();
  const row = table.querySelector<HTMLElement>('[data-item="A1"]');
  expect(row?.textContent).toContain('90 +1');
});

test('a member of the panel is shown nothing of last year', async () => {
  const { services, table } = await openSheetOf('panel', 'panel', 'm1');
  const { cycles, candidacies, results, sheets } = services.repositories;
  // His own sheet of last year is here and he may read it; whatever the screen asks for has been answered by then.
  await act(async () => {
    expect(await firstValueFrom(cycles.watchAll())).toHaveLength(2);
    await firstValueFrom(candidacies.watchCycle('2025'));
    await firstValueFrom(results.watchCycle('2025'));
    const read = await firstValueFrom(sheets.watchOf('2025|a1'));
    expect(read.some(({ raterId }) => raterId === 'm1')).toBe(true);
  });
  expect(within(table).queryByRole('columnheader', { name: '去年' })).toBeNull();
});

test('the page of a candidate sets the counts of both years side by side', async () => {
  const services = await openTestServices(testProfiles.township, twoYears());
  const at = `/candidacies/${encodeURIComponent(first.id)}`;
  renderScreen(services, <CandidacyPage />, { path: '/candidacies/:id', at });
  const years = await screen.findByRole('table', { name: '与 2025 年度对照' });
  expect(within(years).getByRole('row', { name: /职工人数/ }).textContent).toBe('职工人数3025 +5');
  expect(within(years).getByRole('row', { name: /总分/ }).textContent).toBe('总分—90.25');
});
