import type { Cycle } from '../../shared/schema/cycle.ts';

const schemeId = ({ schemeKey }: Pick<Cycle, 'schemeKey'>): string => schemeKey.split('@')[0] ?? '';

/** The cycle of the year before under a version of the same scheme, once its grading is over; else null. */
export const lastCycle = (cycles: readonly Cycle[], current: Cycle): Cycle | null =>
  cycles.find(
    (cycle) =>
      cycle.year === current.year - 1 && cycle.status !== 'open' && schemeId(cycle) === schemeId(current),
  ) ?? null;
