import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupsToKeep } from '../../../electron/backup/retention.ts';

const day = 86_400_000;
const start = new Date(2026, 0, 5, 12).getTime();
const times = fc.array(
  fc.nat(3 * 365 * 24).map((hours) => new Date(start + hours * 3_600_000)),
  { maxLength: 200 },
);

test('row 35: a backup a day for two years leaves seven days, four weeks and twelve months', () => {
  const daily = Array.from({ length: 730 }, (_, index) => new Date(start + index * day));
  const kept = backupsToKeep(daily);
  const newest = daily.slice(-7).map((at) => at.getTime());
  expect(newest.every((at) => kept.has(at))).toBe(true);
  expect(kept.size).toBeGreaterThanOrEqual(7 + 2 + 9);
  expect(kept.size).toBeLessThanOrEqual(7 + 4 + 12);
  const months = new Set([...kept].map((at) => new Date(at).getMonth()));
  expect(months.size).toBe(12);
});

test('row 35: the newest backup always stays, never more than 23 do, and to keep again drops nothing', () => {
  fc.assert(
    fc.property(times, (all) => {
      const kept = backupsToKeep(all);
      const known = new Set(all.map((at) => at.getTime()));
      expect([...kept].every((at) => known.has(at))).toBe(true);
      expect(kept.size).toBeLessThanOrEqual(23);
      if (all.length > 0) expect(kept.has(Math.max(...known))).toBe(true);
      const again = backupsToKeep([...kept].map((at) => new Date(at)));
      expect(again).toEqual(kept);
    }),
  );
});

test('row 35: of the last seven days with a backup each keeps its newest', () => {
  fc.assert(
    fc.property(times, (all) => {
      const newest = new Map<string, number>();
      for (const at of all.toSorted((a, b) => a.getTime() - b.getTime()))
        newest.set(at.toDateString(), at.getTime());
      const kept = backupsToKeep(all);
      const last = [...newest.values()].sort((a, b) => b - a).slice(0, 7);
      expect(last.every((at) => kept.has(at))).toBe(true);
    }),
  );
});

test('a time that is none keeps and drops nothing', () => {
  expect(backupsToKeep([new Date(Number.NaN)]).size).toBe(0);
});
