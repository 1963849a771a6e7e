import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeCycle } from '../../../shared/domain/grade-cycle.ts';
import { levelRange } from '../../../shared/domain/level-range.ts';
import { panelTargets } from '../../../shared/domain/panel-targets.ts';
import type { ArchiveSheet, CycleArchive } from '../../../shared/schema/archive.ts';
import { anyArchive } from '../../helpers/any-archive.ts';
import { makeArchive, plainScheme } from '../../helpers/make-archive.ts';

/** The archive as it was before the sheets and the decisions at these places came in. */
function earlier(archive: CycleArchive, keep: readonly boolean[]): CycleArchive {
  const kept = (place: number): boolean => keep[place % keep.length] ?? true;
  return {
    ...archive,
    sheets: archive.sheets.flatMap((sheet, place): ArchiveSheet[] => {
      if (kept(place)) return [sheet];
      return place % 2 === 0 ? [] : [{ ...sheet, status: 'draft' }];
    }),
    vetoes: archive.vetoes.map((veto, place) => (kept(place + 1) ? veto : { ...veto, decision: 'pending' })),
  };
}

const place = ({ scheme }: CycleArchive, code: string): number =>
  scheme.levels.findIndex((level) => level.code === code);

describe('level preview', () => {
  test('the result that comes about lies inside every range shown before', () => {
    fc.assert(
      fc.property(anyArchive, fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), (archive, keep) => {
        const before = earlier(archive, keep);
        for (const { candidacy, assessment } of gradeCycle(archive)) {
          if (assessment.verdict.status !== 'graded') continue;
          const { weighed, level } = assessment.verdict;
          const { low, high } = levelRange(before, candidacy.id);
          expect(low.weighed.total).toBeLessThanOrEqual(weighed.total);
          expect(high.weighed.total).toBeGreaterThanOrEqual(weighed.total);
          expect(place(archive, low.level.code)).toBeGreaterThanOrEqual(place(archive, level.code));
          expect(place(archive, high.level.code)).toBeLessThanOrEqual(place(archive, level.code));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a range with nothing open is the result', () => {
    fc.assert(
      fc.property(anyArchive, (archive) => {
        for (const { candidacy, assessment } of gradeCycle(archive)) {
          const { low, high, open } = levelRange(archive, candidacy.id);
          if (open.length > 0 || assessment.verdict.status !== 'graded') continue;
          const { weighed, level } = assessment.verdict;
          expect([low.weighed.total, high.weighed.total]).toEqual([weighed.total, weighed.total]);
          expect([low.level, high.level]).toEqual([level, level]);
        }
      }),
    );
  });

  test('before the panel has met, self and township leave 18.45 to 106.45', () => {
    const archive = makeArchive(plainScheme(), [{ id: 'c1', self: 9600, township: 9100, panel: [] }]);
    const range = levelRange(archive, 'c1');
    expect([range.low.weighed.total, range.high.weighed.total]).toEqual([1845, 10645]);
    expect([range.low.level.code, range.high.level.code]).toEqual(['ungraded', 'senior']);
    expect(range.open).toEqual(['panel']);
    expect(panelTargets(archive.scheme, range).map(({ level, mean }) => [level.code, mean])).toEqual([
      ['senior', 8944],
      ['intermediate', 7694],
      ['junior', 6444],
    ]);
  });

  test('the one sheet of the whole panel leaves nothing open, whoever else sits on it', () => {
    const archive = makeArchive(plainScheme(), [{ id: 'c1', panel: [8800] }]);
    const one = { id: 'm1', townshipCode: null };
    expect(levelRange(archive, 'c1').open).toEqual(['panel']);
    expect(levelRange(archive, 'c1', [one]).open).toEqual([]);
    expect(levelRange(archive, 'c1', [{ ...one, id: 'collective' }]).open).toEqual(['panel']);
  });

  test('row 12: without a self sheet there is no level under the default policy, and the preview says so', () => {
    const archive = makeArchive(plainScheme(), [{ id: 'c1', self: null, panel: [] }]);
    expect(levelRange(archive, 'c1')).toMatchObject({ ineligibleWithoutSelf: true, open: ['self', 'panel'] });
  });

  test('row 22: an upheld veto fixes the lowest level and leaves the total', () => {
    const archive = makeArchive(plainScheme(), [{ id: 'c1', vetoes: [['V1', 'upheld']], panel: [] }]);
    const { low, high, vetoed } = levelRange(archive, 'c1');
    expect([low.level.code, high.level.code, vetoed]).toEqual(['ungraded', 'ungraded', true]);
  });
});

describe('what the panel must give', () => {
  const total = fc.integer({ min: 0, max: 10_000 });
  test('with the mean named the level is reached, with a hundredth less it is not', () => {
    fc.assert(
      fc.property(total, total, fc.constantFrom('>=', '>'), (self, township, op) => {
        const scheme = plainScheme();
        const levels = scheme.levels.map((level) => ({ ...level, op }));
        const archive = (panel: readonly number[]) =>
          makeArchive({ ...scheme, levels }, [{ id: 'c1', self, township, panel }]);
        const placeWith = (mean: number) => {
          const [row] = gradeCycle(archive([mean]));
          const verdict = row?.assessment.verdict;
          return verdict?.status === 'graded' ? levels.indexOf(verdict.level) : -1;
        };
        const range = levelRange(archive([]), 'c1');
        for (const { level, mean } of panelTargets({ ...scheme, levels }, range)) {
          expect(placeWith(mean)).toBeLessThanOrEqual(levels.indexOf(level));
          expect(placeWith(mean - 1)).toBeGreaterThan(levels.indexOf(level));
        }
      }),
    );
  });
});
