import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlineProblem } from '../../../shared/domain/deadline-problem.ts';
import { remindersOf, stageReminders, workingDaysLeft } from '../../../shared/domain/reminders.ts';
import { workingCalendar } from '../../../shared/domain/working-days.ts';

const calendar = workingCalendar();
const dates = { selfDeadline: '2026-09-30', townshipDeadline: '2026-10-09', panelDeadline: '2026-12-15' };

test('row 36: the national holiday is no time to work in', () => {
  // 1 to 7 October are off, 10 October is worked (调休), 2026-10-08 and 09 are Thursday and Friday.
  expect(workingDaysLeft(calendar, '2026-09-30', '2026-10-09')).toBe(2);
  expect(workingDaysLeft(calendar, '2026-10-07', '2026-10-09')).toBe(2);
});

test('a deadline that has passed counts the working days since, and is late from the next day on', () => {
  expect(workingDaysLeft(calendar, '2026-11-20', '2026-11-20')).toBe(0);
  expect(workingDaysLeft(calendar, '2026-11-23', '2026-11-20')).toBe(-1);
  // On a Saturday no working day has passed yet, and still the Friday is over.
  expect(workingDaysLeft(calendar, '2026-11-21', '2026-11-20')).toBe(-1);
});

test('an office is reminded of what it owes, the most pressing first, and of nothing else', () => {
  const due = [
    { kind: 'panel' as const, count: 9, deadline: dates.panelDeadline },
    { kind: 'township' as const, count: 3, deadline: dates.townshipDeadline },
    { kind: 'self' as const, count: 2, deadline: dates.selfDeadline },
    { kind: 'self' as const, count: 0, deadline: dates.selfDeadline },
    { kind: 'township' as const, count: 5, deadline: null },
  ];
  const told = remindersOf(due, '2026-10-08', calendar);
  expect(told.map(({ kind, count, days }) => [kind, count, days])).toEqual([
    ['self', 2, -1],
    ['township', 3, 1],
  ]);
});

test('the city is reminded of the steps the year has not come past', () => {
  const kinds = (stage: 'draft' | 'self' | 'township' | 'computing') =>
    stageReminders(dates, stage, '2026-12-16', calendar).map(({ kind }) => kind);
  expect(kinds('draft')).toEqual([]);
  expect(kinds('self')).toEqual(['self', 'township', 'panel']);
  expect(kinds('township')).toEqual(['township', 'panel']);
  expect(kinds('computing')).toEqual([]);
});

test('deadlines are refused exactly when a later step ends before an earlier one', () => {
  const day = fc.option(fc.constantFrom('2026-09-01', '2026-10-01', '2026-11-01'));
  fc.assert(
    fc.property(day, day, day, (selfDeadline, townshipDeadline, panelDeadline) => {
      const given = [selfDeadline, townshipDeadline, panelDeadline].filter((one) => one !== null);
      const refused = deadlineProblem({ selfDeadline, townshipDeadline, panelDeadline }) !== null;
      expect(refused).toBe(given.join() !== given.toSorted().join());
    }),
  );
});
