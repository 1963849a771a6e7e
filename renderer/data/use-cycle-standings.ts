import { useMemo } from 'react';
import type { CycleStanding } from './repositories/cycles.ts';
import { useServices } from './services-context.tsx';
import { useIsCityOffice } from './use-is-city-office.ts';
import { useQuery } from './use-query.ts';

/** Every cycle, newest first; a draft is the city office's alone. Undefined while loading. */
export function useCycleStandings(): readonly CycleStanding[] | undefined {
  const { repositories } = useServices();
  const isCity = useIsCityOffice();
  const { data } = useQuery(() => repositories.cycles.watchStandings(), [repositories]);
  return useMemo(
    () =>
      data
        ?.filter(({ stage }) => isCity || stage !== 'draft')
        .toSorted((a, b) => b.cycle.year - a.cycle.year),
    [data, isCity],
  );
}
