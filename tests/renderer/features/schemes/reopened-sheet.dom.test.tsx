import { afterEach, expect, test } from 'vitest';
import type { Scheme } from '../../../../shared/schema/scheme.ts';
import { gradedWork, scoredSheet, seedOf } from '../../../helpers/graded-work.ts';
import { closeTestServices, openTestServices, testProfiles } from '../../../helpers/open-test-services.tsx';
import { plainScheme } from '../../../helpers/make-archive.ts';
import { returnCase } from '../../../helpers/sample-documents.ts';

afterEach(closeTestServices);

const grown: Scheme = {
  ...plainScheme(),
  version: 4,
  categories: [
    {
      code: 'A',
      name: '基础',
      kind: 'base',
      max: 9200,
      items: [
        { code: 'A1', name: '总分', kind: 'scale', max: 9000, step: 1, source: 'local' },
        { code: 'A2', name: '新项目', kind: 'bool', max: 200, source: 'local' },
      ],
    },
    ...plainScheme().categories.slice(1),
  ],
};

test('row 25: a sheet returned for a new scheme keeps what stands and asks for the rest', async () => {
  const self = scoredSheet({ party: 'self', points: 9600 });
  const returned = { ...returnCase(self.id, 1), office: 'city' as const };
  const work = gradedWork({ sheets: [self], cases: [returned] }, grown);
  const services = await openTestServices(testProfiles.township, seedOf(work));
  const { sheets } = services.repositories;
  const ref = { candidacyId: self.candidacyId, party: 'self', raterId: '' } as const;
  await sheets.reopen(ref);
  const stored = (await services.store.database.sheets.findOne(self.id).exec())?.toMutableJSON();
  expect(stored).toMatchObject({ schemeKey: 'plain@4', draft: true, scores: { F1: { points: 0 } } });
  // 96 points are more than the item gives now.
  expect(stored?.scores['A1']?.points).toBeNull();
  await expect(sheets.submit(ref)).rejects.toMatchObject({ code: 'SHEET_INCOMPLETE', params: { count: 2 } });
});

test('row 25: a draft begun under the former scheme is not handed in as it was', async () => {
  const draft = { ...scoredSheet({ party: 'self', points: 9600 }), draft: true, submissions: [] };
  const services = await openTestServices(
    testProfiles.township,
    seedOf(gradedWork({ sheets: [draft] }, grown)),
  );
  const ref = { candidacyId: draft.candidacyId, party: 'self', raterId: '' } as const;
  await expect(services.repositories.sheets.submit(ref)).rejects.toMatchObject({ code: 'SHEET_INCOMPLETE' });
  const stored = (await services.store.database.sheets.findOne(draft.id).exec())?.toMutableJSON();
  expect(stored?.scores['A1']?.points).toBeNull();
});
