import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

/** The name of a unit by its code; the code while nobody knows the unit. */
export function useUnitName(): (code: string) => string {
  const { repositories } = useServices();
  const units = useQuery(() => repositories.orgUnits.watchAll(), [repositories]).data;
  return (code) => units?.find(({ id }) => id === code)?.name ?? code;
}
