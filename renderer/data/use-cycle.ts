import type { Cycle } from '../../shared/schema/cycle.ts';
import { useCycleStanding } from './use-cycle-standing.ts';

/** The cycle the screens show: the one chosen in the head, else the one at work. Undefined while loading, null when there is none. */
export function useCycle(): Cycle | null | undefined {
  const standing = useCycleStanding();
  return standing && standing.cycle;
}
