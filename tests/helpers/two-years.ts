import type { SeedDocuments } from '../../renderer/data/seed.ts';
import type { Result } from '../../shared/schema/result.ts';
import { first, gradedWork, scoredSheet, seedOf } from './graded-work.ts';
import { hubDocuments } from './hub-documents.ts';
import { stamp } from './sample-documents.ts';
import { counts } from './sample-office.ts';

const lastId = '2025|a1';

const lastResult = (total: number): Result => {
  const result = hubDocuments.results();
  return {
    ...result,
    ...stamp,
    id: lastId,
    cycleId: '2025',
    townshipCode: first.townshipCode,
    unionId: first.unionId,
    personId: first.personId,
    schemeKey: 'plain@3',
    outcome: { ...result.outcome, candidacyId: lastId, total, level: 'senior' },
  };
};

/** 潘建军 was graded in 2025 too: 90 points of each, 90.25 in all, with 25 employees. */
export function twoYears(): SeedDocuments {
  const now = seedOf(gradedWork());
  const before = { ...first, id: lastId, cycleId: '2025', snapshot: counts(25, 24, 24) };
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
    results: [lastResult(9025)],
  };
}
