import type { Candidacy } from '../schema/candidacy.ts';
import type { Result } from '../schema/result.ts';
import type { Level, Scheme } from '../schema/scheme.ts';
import { seatsOf } from './ratio-cap.ts';

/** How a level with a ratio cap stands in the results as they were computed. */
export interface CapStanding {
  readonly level: Level;
  readonly ratioCap: number;
  readonly takingPart: number;
  readonly seats: number;
  readonly holders: number;
  /** Candidacies that nobody has decided about yet. */
  readonly over: readonly string[];
}

export function capStandings(
  scheme: Scheme,
  results: readonly Pick<Result, 'outcome'>[],
  candidacies: readonly Pick<Candidacy, 'id' | 'withdrawn'>[],
): readonly CapStanding[] {
  const staying = new Set(candidacies.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id));
  const outcomes = results
    .map(({ outcome }) => outcome)
    .filter(({ candidacyId }) => staying.has(candidacyId));
  return scheme.levels.flatMap((level) => {
    const { ratioCap } = level;
    if (ratioCap === undefined) return [];
    const holders = outcomes.filter((outcome) => outcome.level === level.code);
    const over = holders.filter(({ warnings }) => warnings.includes('over-cap'));
    return [
      {
        level,
        ratioCap,
        takingPart: outcomes.length,
        seats: seatsOf(ratioCap, outcomes.length),
        holders: holders.length,
        over: over.map(({ candidacyId }) => candidacyId),
      },
    ];
  });
}
