import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

/** What the own office, or the city's union, is called on papers; empty while loading. */
export function useOfficeName(which: 'own' | 'city'): string {
  const { repositories, store } = useServices();
  const { data: units = [] } = useQuery(() => repositories.orgUnits.watchAll(), [repositories]);
  const unit = units.find(({ id, kind }) =>
    which === 'city' ? kind === 'city' : id === store.actor.orgCode,
  );
  return unit?.unionName ?? '';
}
