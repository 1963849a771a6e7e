import { of } from 'rxjs';
import type { Cycle } from '../../shared/schema/cycle.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

/** The scheme a cycle is graded by. Undefined while loading, null when it is not on this PC. */
export function useScheme(cycle: Cycle | null | undefined): Scheme | null | undefined {
  const { repositories } = useServices();
  const key = cycle?.schemeKey ?? null;
  const { data } = useQuery(
    () => (key === null ? of(null) : repositories.schemes.watch(key)),
    [repositories, key],
  );
  if (cycle === undefined || data === undefined) return undefined;
  return data?.content ?? null;
}
