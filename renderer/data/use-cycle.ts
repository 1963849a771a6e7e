import type { Cycle } from '../../shared/schema/cycle.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

const newest = (cycles: readonly Cycle[]): Cycle | null =>
  cycles.reduce<Cycle | null>((best, cycle) => (best && best.year >= cycle.year ? best : cycle), null);

/** The cycle at work: the newest open one, else the newest at all. Undefined while loading, null when there is none. */
export function useCycle(): Cycle | null | undefined {
  const { repositories } = useServices();
  const { data } = useQuery(() => repositories.cycles.watchAll(), [repositories]);
  if (!data) return undefined;
  return newest(data.filter(({ status }) => status === 'open')) ?? newest(data);
}
