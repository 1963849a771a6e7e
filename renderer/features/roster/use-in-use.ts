import { useMemo } from 'react';
import { of } from 'rxjs';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { useQuery } from '../../data/use-query.ts';

/** The appointments of the union that take part in the current cycle; they must not vanish from the roster. */
export function useInUse(unionId: string): ReadonlySet<string> {
  const { repositories } = useServices();
  const cycleId = useCycle()?.id ?? null;
  const { data } = useQuery(
    () => (cycleId === null ? of([]) : repositories.candidacies.watchCycle(cycleId)),
    [repositories, cycleId],
  );
  return useMemo(
    () =>
      new Set(
        (data ?? [])
          .filter((candidacy) => candidacy.unionId === unionId && !candidacy.withdrawn)
          .map(({ appointmentId }) => appointmentId),
      ),
    [data, unionId],
  );
}
