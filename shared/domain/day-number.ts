import { parseCivilDate } from './civil-date.ts';

const day = 86_400_000;

/** Days since 1970-01-01. No time zone takes part. @throws RangeError for a day that does not exist */
export function dayNumber(date: string): number {
  const civil = parseCivilDate(date);
  if (!civil) throw new RangeError(`no such day: ${date}`);
  return Date.UTC(civil.year, civil.month - 1, civil.day) / day;
}

export const dateOfDay = (number: number): string => new Date(number * day).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekday = (number: number): number => (number + 4) % 7;
