import type { EnterpriseUnion } from '../../schema/union.ts';
import { parseCivilDate } from '../civil-date.ts';
import type { Anomaly } from './anomaly.ts';
import { anomalyLimits } from './anomaly-limits.ts';

/** Whether the same day `months` later lies before `today`; a day that month lacks counts as its last. */
function isOver(since: string, months: number, today: string): boolean {
  const date = parseCivilDate(since);
  if (!date) return false;
  const month = date.month - 1 + months;
  const year = date.year + Math.floor(month / 12);
  const text = [String(year).padStart(4, '0'), String((month % 12) + 1).padStart(2, '0')].join('-');
  // As text: the 31st is after every day of a month that lacks it, and before the next month.
  return `${text}-${String(date.day).padStart(2, '0')}` < today;
}

/** Active unions that have been without a chair for more than three months on the day `today`. */
export function vacancies(unions: readonly EnterpriseUnion[], today: string): readonly Anomaly[] {
  return unions.flatMap(({ id, status, officers, establishedOn }): readonly Anomaly[] => {
    if (status !== 'active') return [];
    const chairs = officers.filter(({ role }) => role === 'chair');
    if (chairs.some(({ endOn }) => endOn === null || endOn >= today)) return [];
    const ends = chairs.flatMap(({ endOn }) => endOn ?? []).sort();
    const since = ends.at(-1) ?? establishedOn;
    if (since !== null && !isOver(since, anomalyLimits.vacancyMonths, today)) return [];
    return [{ kind: 'vacancy', unionId: id, since }];
  });
}
