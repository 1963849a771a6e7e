import type { CycleStanding } from './repositories/cycles.ts';

const newest = (standings: readonly CycleStanding[]): CycleStanding | null =>
  standings.reduce<CycleStanding | null>(
    (best, one) => (best && best.cycle.year >= one.cycle.year ? best : one),
    null,
  );

/** The year at work: the newest that is under way, else the newest that is over. A draft waits until it is announced, or stands alone. */
export function currentCycle(standings: readonly CycleStanding[]): CycleStanding | null {
  const begun = standings.filter(({ stage }) => stage !== 'draft');
  return newest(begun.filter(({ cycle }) => cycle.status === 'open')) ?? newest(begun) ?? newest(standings);
}
