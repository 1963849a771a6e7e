import { useMemo, type ReactNode } from 'react';
import { useCycle } from '../data/use-cycle.ts';
import { noteAccess } from '../data/note-access.ts';
import { useServices } from '../data/services-context.tsx';
import { ExportHeadProvider, type ExportHead } from '../ui/export-head.ts';

/** Tells the tables below which year and what time they are saved under, and notes who saves them. */
export function TableHeads({ children }: { readonly children: ReactNode }) {
  const { store } = useServices();
  const year = useCycle()?.year ?? null;
  const head = useMemo(
    (): ExportHead => ({
      year,
      now: () => store.clock.now(),
      note: (action, paper, rows, reason = '') =>
        noteAccess(store, { action, documentKind: 'orgUnits', paper, rows, reason }),
    }),
    [year, store],
  );
  return <ExportHeadProvider value={head}>{children}</ExportHeadProvider>;
}
