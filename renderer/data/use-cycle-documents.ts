import { useMemo } from 'react';
import { of } from 'rxjs';
import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { useServices } from './services-context.tsx';
import { useCycle } from './use-cycle.ts';
import { useQuery } from './use-query.ts';
import { useScheme } from './use-scheme.ts';

const nothing = of([]);

/**
 * The documents of the cycle at work as far as the viewer may see them, live. Undefined while loading, null when
 * there is no cycle or its scheme is not on this PC.
 */
export function useCycleDocuments(): CycleDocuments | null | undefined {
  const { repositories } = useServices();
  const cycle = useCycle();
  const scheme = useScheme(cycle);
  const id = cycle?.id ?? null;
  const { data: orgUnits } = useQuery(() => repositories.orgUnits.watchAll(), [repositories]);
  const { data: unions } = useQuery(() => repositories.unions.watchAll(), [repositories]);
  const { data: people } = useQuery(() => repositories.people.watchAll(), [repositories]);
  const { data: candidacies } = useQuery(
    () => (id === null ? nothing : repositories.candidacies.watchCycle(id)),
    [repositories, id],
  );
  const { data: sheets } = useQuery(
    () => (id === null ? nothing : repositories.sheets.watchCycle(id)),
    [repositories, id],
  );
  const { data: cases } = useQuery(
    () => (id === null ? nothing : repositories.cases.watchCycle(id)),
    [repositories, id],
  );
  return useMemo(() => {
    if (cycle === null || scheme === null) return null;
    if (!cycle || !scheme || !orgUnits || !unions || !people || !candidacies || !sheets || !cases)
      return undefined;
    return { cycle, scheme, orgUnits, unions, people, candidacies, sheets, cases };
  }, [cycle, scheme, orgUnits, unions, people, candidacies, sheets, cases]);
}
