import { requestsDue } from '../../shared/domain/privacy/open-requests.ts';
import { remindersOf, type Reminder } from '../../shared/domain/reminders.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';
import { useToday } from './use-today.ts';
import { useWorkingCalendar } from './use-working-calendar.ts';

/** What people have asked about their data and this office has not answered, once it is due soon or late. */
export function useRequestReminders(): readonly Reminder[] {
  const { repositories, store } = useServices();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const { data = [] } = useQuery(() => repositories.dataRequests.watchAll(), [repositories]);
  return remindersOf([requestsDue(store.actor, data)], today, calendar);
}
