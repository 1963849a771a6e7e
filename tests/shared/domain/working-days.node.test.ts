import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber, weekday } from '../../../shared/domain/day-number.ts';
import { officialCalendars } from '../../../shared/domain/official-calendars.ts';
import {
  addWorkingDays,
  countWorkingDays,
  enteredYearOf,
  workingCalendar,
} from '../../../shared/domain/working-days.ts';

const calendar = workingCalendar();
const [first, last] = [dayNumber('2024-01-01'), dayNumber('2026-12-31')];
const published = fc.integer({ min: first, max: last }).map(dateOfDay);

describe('the published calendars of 2024 to 2026', () => {
  // 365 or 366 days less 104 weekend days less the statutory holidays (11, from 2025 on 13).
  it.each([
    [2024, 366 - 104 - 11],
    [2025, 365 - 104 - 13],
    [2026, 365 - 104 - 13],
  ])('%i has as many working days as its statutory holidays leave', (year, days) => {
    expect(countWorkingDays(calendar, `${year - 1}-12-31`, `${year}-12-31`)).toBe(days);
  });

  it('works on weekend days only and rests on days of its own year', () => {
    for (const entry of officialCalendars) {
      const { year, rest, work } = enteredYearOf(entry);
      for (const day of work) expect([0, 6], day).toContain(weekday(dayNumber(day)));
      for (const day of [...rest, ...work]) expect(Number(day.slice(0, 4))).toBe(year);
      expect(rest.filter((day) => work.includes(day))).toEqual([]);
    }
  });

  it.each([
    ['2024-02-04', true],
    ['2024-02-09', true],
    ['2024-02-12', false],
    ['2025-01-26', true],
    ['2025-01-28', false],
    ['2025-10-08', false],
    ['2025-10-11', true],
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-06-19', false],
    ['2026-10-10', true],
    ['2026-11-22', false],
  ])('%s', (date, works) => {
    expect(calendar.isWorkingDay(date)).toBe(works);
  });
});

describe('row 36: a public notice', () => {
  it('does not count the day of posting', () => {
    expect(addWorkingDays(calendar, '2026-11-23', 5)).toBe('2026-11-30');
  });

  it('crosses the National Day holiday and the worked Saturday after it', () => {
    // 29 and 30 September, then 8, 9 and the worked Saturday 10 October.
    expect(addWorkingDays(calendar, '2026-09-28', 5)).toBe('2026-10-10');
  });

  it('ends on a working day, whatever day it is posted on', () => {
    fc.assert(
      fc.property(published, fc.integer({ min: 1, max: 30 }), (posted, count) => {
        const end = addWorkingDays(calendar, posted, count);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(countWorkingDays(calendar, posted, end)).toBe(count);
        expect(countWorkingDays(calendar, posted, dateOfDay(dayNumber(end) - 1))).toBe(count - 1);
      }),
    );
  });
});

it('counts a span as the sum of its parts, and one day more is at most one working day more', () => {
  fc.assert(
    fc.property(published, published, published, (...days) => {
      const [from, middle, to] = days.toSorted() as [string, string, string];
      const count = (a: string, b: string) => countWorkingDays(calendar, a, b);
      expect(count(from, to)).toBe(count(from, middle) + count(middle, to));
      expect(count(from, dateOfDay(dayNumber(from) + 1))).toBe(
        calendar.isWorkingDay(dateOfDay(dayNumber(from) + 1)) ? 1 : 0,
      );
    }),
  );
});

describe('a year nobody has entered', () => {
  it('goes by weekdays and says that it is an assumption', () => {
    expect(calendar.isKnown('2027-01-01')).toBe(false);
    expect(calendar.isWorkingDay('2027-01-01')).toBe(true);
    expect(calendar.isWorkingDay('2027-01-02')).toBe(false);
  });

  it('goes by what the office enters, which also stands in place of a built-in year', () => {
    const entered = workingCalendar([
      { year: 2027, rest: ['2027-01-01'], work: ['2027-01-03'] },
      { year: 2026, rest: [], work: [] },
    ]);
    expect(entered.isKnown('2027-05-01')).toBe(true);
    expect(entered.isWorkingDay('2027-01-01')).toBe(false);
    expect(entered.isWorkingDay('2027-01-03')).toBe(true);
    expect(entered.isWorkingDay('2026-10-01')).toBe(true);
    expect(entered.isWorkingDay('2026-10-10')).toBe(false);
  });
});

it('refuses a day that does not exist', () => {
  expect(() => dayNumber('2026-02-30')).toThrow('2026-02-30');
});
