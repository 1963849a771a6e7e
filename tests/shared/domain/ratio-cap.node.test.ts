import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../../shared/archive/read-archive.ts';
import { writeArchive } from '../../../shared/archive/write-archive.ts';
import { explain } from '../../../shared/domain/explain.ts';
import { finalisationBlockers } from '../../../shared/domain/finalisation-blockers.ts';
import { gradeCycle } from '../../../shared/domain/grade-cycle.ts';
import { grade } from '../../../shared/domain/grade.ts';
import { seatsOf } from '../../../shared/domain/ratio-cap.ts';
import type { ArchivePlacement } from '../../../shared/schema/archive.ts';
import { makeArchive, plainScheme } from '../../helpers/make-archive.ts';

const plain = plainScheme();
/** 高级 for at most a quarter of those who take part, as 哈密 does with 优秀. */
const capped = {
  ...plain,
  levels: plain.levels.map((level) => (level.code === 'senior' ? { ...level, ratioCap: 2500 } : level)),
};

const archiveOf = (totals: readonly number[], placements: readonly ArchivePlacement[] = []) => ({
  ...makeArchive(
    capped,
    totals.map((total, place) => ({ id: `c${place}`, self: total, township: total, panel: [total] })),
  ),
  ...(placements.length > 0 && { placements }),
});

const overOf = (totals: readonly number[], placements: readonly ArchivePlacement[] = []) =>
  grade(archiveOf(totals, placements)).results.flatMap(({ candidacyId, warnings }) =>
    warnings.includes('over-cap') ? [candidacyId] : [],
  );

const levelsOf = (totals: readonly number[], placements: readonly ArchivePlacement[]) =>
  grade(archiveOf(totals, placements)).results.map(({ level }) => level);

const place = (candidacyId: string, level: string): ArchivePlacement => ({
  candidacyId,
  level,
  reason: '评审会议研究决定',
});

describe('a level with a ratio cap', () => {
  test('row 18: eight people leave two seats; two equals at the edge are both over it, and keep their level', () => {
    const totals = [9500, 9200, 9200, 9100, 8000, 8000, 8000, 8000];
    expect(overOf(totals)).toEqual(['c1', 'c2', 'c3']);
    expect(levelsOf(totals, []).slice(0, 4)).toEqual(['senior', 'senior', 'senior', 'senior']);
  });

  test('a decision lowers one and keeps the other; the cycle is held until each is decided', () => {
    const totals = [9500, 9200, 9200, 9100, 8000, 8000, 8000, 8000];
    const half = [place('c2', 'intermediate'), place('c3', 'intermediate')];
    expect(overOf(totals, half)).toEqual([]);
    expect(levelsOf(totals, half).slice(0, 4)).toEqual(['senior', 'senior', 'intermediate', 'intermediate']);
    expect(overOf(totals, [place('c1', 'senior')])).toEqual(['c2', 'c3']);
    expect(finalisationBlockers(grade(archiveOf(totals)).results)).toHaveLength(3);
    expect(finalisationBlockers(grade(archiveOf(totals, half)).results)).toHaveLength(0);
  });

  test('a lower level pays its own amount, and the explanation names the reason', () => {
    const archive = archiveOf([9500, 9400, 8000, 8000], [place('c1', 'intermediate')]);
    const [, lowered] = gradeCycle(archive);
    expect(lowered?.subsidy.monthly).toBe(20_000);
    expect(lowered && explain(archive, lowered)).toContainEqual({
      kind: 'placement',
      rules: ['levels[0]'],
      from: '高级',
      to: '中级',
      reason: '评审会议研究决定',
    });
  });

  test('a vetoed one takes no seat', () => {
    const archive = archiveOf([9500, 9400, 8000, 8000]);
    const vetoes = [{ candidacyId: 'c0', item: 'V1', decision: 'upheld' as const }];
    expect(grade({ ...archive, vetoes }).results.map(({ warnings }) => warnings)).toEqual([[], [], [], []]);
  });

  test('an archive that carries decisions recomputes to the same; wrong ones are refused with their places', () => {
    const archive = archiveOf([9500, 9400, 8000, 8000], [place('c1', 'intermediate')]);
    const read = readArchive(writeArchive(archive, grade(archive).results));
    expect(read.ok && grade(read.value.archive)).toEqual(grade(archive));
    const broken = archiveOf([9500], [place('c0', 'best'), place('c0', 'senior'), place('cx', 'senior')]);
    const refused = readArchive(writeArchive(broken));
    expect(refused.ok ? [] : refused.error.map(({ path, code }) => [path, code])).toEqual([
      ['placements[2].candidacyId', 'REFERENCE_UNKNOWN'],
      ['placements[0].level', 'PLACEMENT_LEVEL_UNKNOWN'],
      ['placements[1]', 'PLACEMENT_DUPLICATE'],
    ]);
  });
});

const anyTotals = fc.array(fc.integer({ min: 8800, max: 9300 }), { minLength: 1, maxLength: 12 });

test('nobody is cut: without decisions every level is the one of the band, and those not over fit the seats', () => {
  fc.assert(
    fc.property(anyTotals, (totals) => {
      const { results } = grade(archiveOf(totals));
      for (const { level, levelBeforeVeto } of results) expect(level).toBe(levelBeforeVeto);
      const holders = results.filter(({ level }) => level === 'senior');
      const over = holders.filter(({ warnings }) => warnings.includes('over-cap'));
      const seats = seatsOf(2500, totals.length);
      expect(holders.length - over.length).toBeLessThanOrEqual(seats);
      expect(over.length > 0).toBe(holders.length > seats);
    }),
    { numRuns: 60 },
  );
});

test('a decision never raises anybody, moves no total and no rank, and always settles its own candidate', () => {
  const anyPlaces = fc.array(
    fc.tuple(fc.nat({ max: 11 }), fc.constantFrom('senior', 'intermediate', 'junior', 'ungraded')),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(anyTotals, anyPlaces, (totals, chosen) => {
      const decided = new Map(
        chosen.filter(([who]) => who < totals.length).map(([who, level]) => [who, level]),
      );
      const placements = [...decided].map(([who, level]) => place(`c${who}`, level));
      const before = grade(archiveOf(totals)).results;
      const after = grade(archiveOf(totals, placements)).results;
      const height = (code: string | null) => capped.levels.findIndex((level) => level.code === code);
      for (const [index, result] of after.entries()) {
        expect([result.total, result.rank]).toEqual([before[index]?.total, before[index]?.rank]);
        expect(height(result.level)).toBeGreaterThanOrEqual(height(result.levelBeforeVeto));
        if (decided.has(index)) expect(result.warnings).not.toContain('over-cap');
      }
    }),
    { numRuns: 60 },
  );
});
