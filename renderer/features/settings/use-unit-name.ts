import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

/** What people call a unit, by its key (shared/domain/unit-key). */
export function useUnitName(): (unit: string) => string {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const units = useQuery(() => repositories.orgUnits.watchAll(), [repositories]).data ?? [];
  return (unit) => {
    const [code, seat] = unit.split('-seat-');
    if (seat !== undefined) return t('hubLink.panelSeat');
    return units.find(({ id }) => id === code)?.unionName ?? unit;
  };
}
