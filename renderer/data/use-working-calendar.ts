import { workingCalendar, type WorkingCalendar } from '../../shared/domain/working-days.ts';

const builtIn = workingCalendar();

/** The working days of the office. */
export const useWorkingCalendar = (): WorkingCalendar => builtIn;
