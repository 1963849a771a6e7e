import { useMemo } from 'react';
import { workingCalendar, type WorkingCalendar } from '../../shared/domain/working-days.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

const builtIn = workingCalendar();

/** The working days of the office: the built-in years, those that the city has entered in their place. */
export function useWorkingCalendar(): WorkingCalendar {
  const { repositories } = useServices();
  const { data } = useQuery(() => repositories.proceedings.watchCalendars(), [repositories]);
  return useMemo(() => (data && data.length > 0 ? workingCalendar(data) : builtIn), [data]);
}
