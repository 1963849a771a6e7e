import { stageReminders, type Reminder } from '../../shared/domain/reminders.ts';
import { useCycleStanding } from './use-cycle-standing.ts';
import { useToday } from './use-today.ts';
import { useWorkingCalendar } from './use-working-calendar.ts';

/** The steps of the year that are due, from its dates alone. */
export function useStageReminders(): readonly Reminder[] {
  const standing = useCycleStanding();
  const today = useToday();
  const calendar = useWorkingCalendar();
  return standing ? stageReminders(standing.cycle, standing.stage, today, calendar) : [];
}
