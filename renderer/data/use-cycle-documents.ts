import { useMemo } from 'react';
import { NEVER, of } from 'rxjs';
import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { useServices } from './services-context.tsx';
import { useCycle } from './use-cycle.ts';
import { useQuery } from './use-query.ts';
import { useScheme } from './use-scheme.ts';

const nothing = of([]);

/** Who takes part in a cycle, without what the parties gave them. */
export type CycleRoster = Omit<CycleDocuments, 'sheets' | 'cases'>;

function useCycleRoster(): CycleRoster | null | undefined {
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
  return useMemo(() => {
    if (cycle === null || scheme === null) return null;
    if (!cycle || !scheme || !orgUnits || !unions || !people || !candidacies) return undefined;
    return { cycle, scheme, orgUnits, unions, people, candidacies };
  }, [cycle, scheme, orgUnits, unions, people, candidacies]);
}

/** A cycle as it arrives: the roster first, the whole a little later. Each as in `useCycleDocuments`. */
export interface ArrivingCycle {
  readonly roster: CycleRoster | null | undefined;
  readonly documents: CycleDocuments | null | undefined;
}

/** A city has six times as many sheets as candidacies; reading them waits until the roster is there to be shown. */
export function useArrivingCycle(): ArrivingCycle {
  const { repositories } = useServices();
  const roster = useCycleRoster();
  const id = roster?.cycle.id ?? null;
  const { data: sheets } = useQuery(
    () => (id === null ? NEVER : repositories.sheets.watchCycle(id)),
    [repositories, id],
  );
  const { data: cases } = useQuery(
    () => (id === null ? NEVER : repositories.cases.watchCycle(id)),
    [repositories, id],
  );
  return useMemo(() => {
    if (!roster) return { roster, documents: roster };
    return { roster, documents: sheets && cases && { ...roster, sheets, cases } };
  }, [roster, sheets, cases]);
}

/**
 * The documents of the cycle at work as far as the viewer may see them, live. Undefined while loading, null when
 * there is no cycle or its scheme is not on this PC.
 */
export const useCycleDocuments = (): CycleDocuments | null | undefined => useArrivingCycle().documents;
