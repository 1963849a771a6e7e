import { currentCycle } from './current-cycle.ts';
import { useCycleChoice } from './cycle-choice.tsx';
import type { CycleStanding } from './repositories/cycles.ts';
import { useCycleStandings } from './use-cycle-standings.ts';

/** The cycle the screens show with where it stands, as in `useCycle`. */
export function useCycleStanding(): CycleStanding | null | undefined {
  const standings = useCycleStandings();
  const { chosen } = useCycleChoice();
  if (!standings) return undefined;
  return standings.find(({ cycle }) => cycle.id === chosen) ?? currentCycle(standings);
}
