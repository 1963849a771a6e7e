import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolStanding } from '../../../shared/domain/talent-pool.ts';
import { hamiWorkers } from '../../../shared/schemes/hami-workers.ts';

const pool = hamiWorkers.talentPool ?? { level: '', minYears: 0 };
const excellent = { year: 2026, level: 'excellent' };

test('three full years and always 优秀 fit; a day less, one other year, or no record do not', () => {
  expect(poolStanding(pool, [excellent], '2023-11-30', '2026-11-30')).toEqual({
    years: 3,
    always: true,
    fits: true,
  });
  expect(poolStanding(pool, [excellent], '2023-12-01', '2026-11-30').fits).toBe(false);
  expect(
    poolStanding(pool, [excellent, { year: 2025, level: 'qualified' }], '2020-01-01', '2026-11-30'),
  ).toEqual({
    years: 6,
    always: false,
    fits: false,
  });
  expect(poolStanding(pool, [], '2020-01-01', '2026-11-30').fits).toBe(false);
  expect(poolStanding(pool, [{ year: 2026, level: null }], '2020-01-01', '2026-11-30').fits).toBe(false);
});

test('service never shrinks as the cut-off moves on, and is the number of anniversaries passed', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
  const iso = (date: Date): string => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 400 }), (from, until, more) => {
      const years = (end: Date) => poolStanding(pool, [excellent], iso(from), iso(end)).years;
      const later = new Date(until.getTime() + more * 86_400_000);
      expect(years(later)).toBeGreaterThanOrEqual(years(until));
      const passed = Array.from(
        { length: 60 },
        (_, n) => `${from.getUTCFullYear() + n + 1}${iso(from).slice(4)}`,
      );
      expect(years(until)).toBe(passed.filter((anniversary) => anniversary <= iso(until)).length);
    }),
  );
});
