import type { CalendarDetail } from '../schema/proceeding.ts';
import { dateOfDay, dayNumber, weekday } from './day-number.ts';
import { officialCalendars, type YearCalendar } from './official-calendars.ts';

/** What an office calls a working day: weekdays, less days off, more 调休. */
export interface WorkingCalendar {
  readonly isWorkingDay: (date: string) => boolean;
  /** False for a year whose days nobody has entered: its answers are an assumption. */
  readonly isKnown: (date: string) => boolean;
}

/** A year as the office entered it, in place of the built-in one. */
export type EnteredYear = Pick<CalendarDetail, 'year' | 'rest' | 'work'>;

const daysBetween = (first: string, last: string): string[] => {
  const from = dayNumber(first);
  return Array.from({ length: dayNumber(last) - from + 1 }, (_, offset) => dateOfDay(from + offset));
};

/** The built-in year as an office would enter it: every day off by itself. */
export const enteredYearOf = ({ year, rest, work }: YearCalendar): EnteredYear => ({
  year,
  rest: rest.flatMap(([first, last]) => daysBetween(first, last)),
  work: [...work],
});

/** @param entered the years that the office has entered or corrected; each stands in place of the built-in one */
export function workingCalendar(entered: readonly EnteredYear[] = []): WorkingCalendar {
  const years = new Map([...officialCalendars.map(enteredYearOf), ...entered].map((one) => [one.year, one]));
  const rest = new Set([...years.values()].flatMap((one) => one.rest));
  const work = new Set([...years.values()].flatMap((one) => one.work));
  return {
    isWorkingDay: (date) => {
      const day = weekday(dayNumber(date));
      return work.has(date) || (day !== 0 && day !== 6 && !rest.has(date));
    },
    isKnown: (date) => years.has(Number(date.slice(0, 4))),
  };
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function countWorkingDays({ isWorkingDay }: WorkingCalendar, from: string, to: string): number {
  const [first, last] = [dayNumber(from) + 1, dayNumber(to)];
  let count = 0;
  for (let day = first; day <= last; day += 1) if (isWorkingDay(dateOfDay(day))) count += 1;
  return count;
}

/**
 * The day on which `count` working days after `from` are full. The day of the event is not counted (民法典 art. 201);
 * the answer is a working day, so that a last day on a holiday moves on by itself (art. 203).
 *
 * @param count from 1
 * @throws RangeError when the calendar has no such day within ten years
 */
export function addWorkingDays({ isWorkingDay }: WorkingCalendar, from: string, count: number): string {
  const start = dayNumber(from);
  let left = count;
  for (let day = start + 1; day < start + 3660; day += 1) {
    if (isWorkingDay(dateOfDay(day))) left -= 1;
    if (left === 0) return dateOfDay(day);
  }
  throw new RangeError(`no ${count} working days after ${from}`);
}
