import { parseCivilDate } from '../../../shared/domain/civil-date.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';

/** Days typed one a line: the dates in order, or the first line that is no day of the year. */
export type TypedDays =
  | { readonly kind: 'days'; readonly days: readonly string[] }
  | { readonly kind: 'wrong'; readonly value: string };

export function readDays(text: string, year: number): TypedDays {
  const lines = text
    .split(/\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const days = new Set<string>();
  for (const line of lines) {
    const date = parseDate(line);
    if (!date || parseCivilDate(date)?.year !== year) return { kind: 'wrong', value: line };
    days.add(date);
  }
  return { kind: 'days', days: [...days].toSorted() };
}
