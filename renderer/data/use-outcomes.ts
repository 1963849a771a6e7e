import { of } from 'rxjs';
import type { Certificate } from '../../shared/schema/certificate.ts';
import type { Result } from '../../shared/schema/result.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

export interface Outcomes {
  readonly results: readonly Result[];
  readonly certificates: readonly Certificate[];
}

const none = of([]);

/** What has come of the cycle so far, live; undefined while loading. */
export function useOutcomes(cycleId: string | null): Outcomes | undefined {
  const { repositories } = useServices();
  const { data: results } = useQuery(
    () => (cycleId === null ? none : repositories.results.watchCycle(cycleId)),
    [repositories, cycleId],
  );
  const { data: certificates } = useQuery(
    () => (cycleId === null ? none : repositories.certificates.watchCycle(cycleId)),
    [repositories, cycleId],
  );
  return results && certificates ? { results, certificates } : undefined;
}
