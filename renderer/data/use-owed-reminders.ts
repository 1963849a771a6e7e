import { remindersOf, type Reminder } from '../../shared/domain/reminders.ts';
import { dueWork } from './due-work.ts';
import { useCandidacyRows } from './use-candidacy-rows.ts';
import { useToday } from './use-today.ts';
import { useWorkingCalendar } from './use-working-calendar.ts';

/** What a township owes and is reminded of; only for a township, whose sheets are few enough to be counted all the time. */
export function useOwedReminders(): readonly Reminder[] {
  const table = useCandidacyRows();
  const today = useToday();
  const calendar = useWorkingCalendar();
  return table?.documents.cycle.status === 'open'
    ? remindersOf(dueWork(table.documents.cycle, table.rows), today, calendar)
    : [];
}
