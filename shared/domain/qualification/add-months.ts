import { parseCivilDate } from '../civil-date.ts';
import { dateOfDay, dayNumber } from '../day-number.ts';

const monthStart = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;

/**
 * The day so many months on or, with fewer than none, back: the same day of that month, or its last one where the
 * month is shorter. Null for a day that does not exist or lies outside the years 100 to 9999.
 */
export function addMonths(date: string, months: number): string | null {
  const civil = parseCivilDate(date);
  if (!civil) return null;
  const month = civil.year * 12 + civil.month - 1 + months;
  if (!Number.isSafeInteger(month) || month < 1200 || month >= 119_988) return null;
  return dateOfDay(Math.min(monthStart(month) + civil.day - 1, monthStart(month + 1) - 1));
}

/** The last day of so many months that begin with this one: three years from 2026-12-01 end on 2029-11-30. */
export function endOfMonths(date: string, months: number): string | null {
  const next = addMonths(date, months);
  return next === null ? null : dateOfDay(dayNumber(next) - 1);
}
