import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CandidacyPage } from '../../../../renderer/features/candidacies/candidacy-page.tsx';
import { ScoreSheetPage } from '../../../../renderer/features/score-sheet/score-sheet-page.tsx';
import { sheetPath } from '../../../../renderer/ui/sheet-path.ts';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import type { Party } from '../../../../shared/schema/sheet.ts';
import { first, gradedWork, scoredSheet, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { counts } from '../../../helpers/sample-office.ts';

afterEach(closeTestServices);

/** 潘建军 was graded in 2025 too: 90 points of his township, with 25 employees. */
function twoYears(): SeedDocuments {
  const now = seedOf(gradedWork());
  const before = { ...first, id: '2025|a1', cycleId: '2025', snapshot: counts(25, 24, 24) };
  const sheets = (['self', 'township', 'panel'] as const).map((party) => ({
    ...scoredSheet({ candidacy: before, party, raterId: party === 'panel' ? 'm1' : '', points: 9000 }),
    cycleId: '2025',
  }));
  const last = now.cycles.map((cycle) => ({ ...cycle, id: '2025', year: 2025, status: 'archived' as const }));
  return {
    ...now,
    cycles: [...now.cycles, ...last],
    candidacies: [...now.candidacies, before],
    sheets: [...now.sheets, ...sheets],
  };
}

async function openSheetOf(profile: keyof typeof testProfiles, party: Party, raterId = '') {
  const services = await openTestServices(testProfiles[profile], twoYears());
  const at = sheetPath(first.id, party, raterId);
  renderScreen(services, <ScoreSheetPage />, { path: '/sheets/:candidacyId/:party/:raterId?', at });
  return screen.findByRole('table');
}

test('a township sees last year beside this year on its sheet', async () => {
  const table = await openSheetOf('township', 'township');
  expect(await within(table).findByRole('columnheader', { name: '去年' })).toBeTruthy();
  const row = table.querySelector<HTMLElement>('[data-item="A1"]');
  expect(row?.textContent).toContain('90 +1');
});

test('a member of the panel is shown nothing of last year', async () => {
  const table = await openSheetOf('panel', 'panel', 'm1');
  expect(within(table).queryByRole('columnheader', { name: '去年' })).toBeNull();
});

test('the page of a candidate sets the counts of both years side by side', async () => {
  const services = await openTestServices(testProfiles.township, twoYears());
  const at = `/candidacies/${encodeURIComponent(first.id)}`;
  renderScreen(services, <CandidacyPage />, { path: '/candidacies/:id', at });
  const years = await screen.findByRole('table', { name: '与 2025 年度对照' });
  expect(within(years).getByRole('row', { name: /职工人数/ }).textContent).toBe('职工人数3025 +5');
});
