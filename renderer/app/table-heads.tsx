import { useMemo, type ReactNode } from 'react';
import { useCycle } from '../data/use-cycle.ts';
import { useServices } from '../data/services-context.tsx';
import { ExportHeadProvider } from '../ui/export-head.ts';

/** Tells the tables below which year and what time they are saved under. */
export function TableHeads({ children }: { readonly children: ReactNode }) {
  const { clock } = useServices().store;
  const year = useCycle()?.year ?? null;
  const head = useMemo(() => ({ year, now: () => clock.now() }), [year, clock]);
  return <ExportHeadProvider value={head}>{children}</ExportHeadProvider>;
}
