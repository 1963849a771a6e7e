import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ChairPage } from '../../../../renderer/features/chair/chair-page.tsx';
import { grade } from '../../../../shared/domain/grade.ts';
import { archiveFromDocuments } from '../../../../shared/archive/from-documents.ts';
import type { Cycle } from '../../../../shared/schema/cycle.ts';
import type { Result } from '../../../../shared/schema/result.ts';
import { first, gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { stamp } from '../../../helpers/sample-documents.ts';

afterEach(closeTestServices);

const place = { path: '/chairs/:id', at: `/chairs/${encodeURIComponent(first.id)}` };

/** The contract's example, 89.25, as it is stored once the city has computed it. */
function computed(status: Cycle['status']) {
  const work = gradedWork();
  const [outcome] = grade(archiveFromDocuments(work)).results;
  if (!outcome) throw new Error('nobody was graded');
  const result: Result = {
    ...stamp,
    id: first.id,
    cycleId: '2026',
    townshipCode: first.townshipCode,
    unionId: first.unionId,
    personId: first.personId,
    schemeKey: 'plain@3',
    computedAt: stamp.createdAt,
    inputs: [],
    outcome,
    note: null,
  };
  return { ...seedOf({ ...work, cycle: { ...work.cycle, status } }), results: [result] };
}

test.each([
  ['city', 'open'],
  ['township', 'published'],
] as const)(
  'the %s reads why the level came out and what is missing, when the year is %s',
  async (role, status) => {
    renderScreen(await openTestServices(testProfiles[role], computed(status)), <ChairPage />, place);
    expect(await screen.findByText('合计 89.25 分，达到中级的 80 分线。')).toBeTruthy();
    expect(screen.getByText(/评审组 6 份评分表平均 88.50 分，占 80%。/)).toBeTruthy();
    expect(screen.getByText('离高级还差 0.75 分。')).toBeTruthy();
    expect(screen.getByText('A1 总分（满分 100 分）：各方都给满分，总分可以再多 10.75 分。')).toBeTruthy();
  },
);

test.each(['township', 'panel'] as const)('before the announcement it tells the %s nothing', async (role) => {
  renderScreen(await openTestServices(testProfiles[role], computed('open')), <ChairPage />, place);
  expect(await screen.findByText('还没有可以看的评定结果')).toBeTruthy();
  expect(screen.queryByText(/89\.25|88\.5|中级/)).toBe(null);
});
