import { useMemo } from 'react';
import { NEVER } from 'rxjs';
import type { Proceedings } from '../../shared/domain/proceedings-of.ts';
import { workingCalendar, type WorkingCalendar } from '../../shared/domain/working-days.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

export interface CycleCourse {
  readonly proceedings: Proceedings;
  readonly calendar: WorkingCalendar;
}

/** What has followed on a cycle's results so far, live; undefined while loading. */
export function useProceedings(cycleId: string | null): CycleCourse | undefined {
  const { repositories } = useServices();
  const { data } = useQuery(
    () => (cycleId === null ? NEVER : repositories.proceedings.watchCycle(cycleId)),
    [repositories, cycleId],
  );
  return useMemo(() => {
    if (!data) return undefined;
    const calendar = workingCalendar(data.calendars.map(({ detail }) => detail));
    return { proceedings: data, calendar };
  }, [data]);
}
