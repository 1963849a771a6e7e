import { useMemo } from 'react';
import { combineLatest, map, of, switchMap } from 'rxjs';
import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { Cycle } from '../../shared/schema/cycle.ts';
import type { Result } from '../../shared/schema/result.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import { lastCycle } from './last-cycle.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

/** What became of one candidate a year ago, as far as the viewer may read it. */
export interface LastCandidacy {
  readonly candidacy: Candidacy;
  readonly result: Result | null;
}

type Subject = Pick<Candidacy, 'personId' | 'unionId'>;

export interface LastYear {
  readonly cycle: Cycle;
  readonly scheme: Scheme;
  /** The same person in the same union; null where he was not graded there. */
  readonly of: (subject: Subject) => LastCandidacy | null;
  /** The counts of a union as they were frozen; null where nobody of it was graded. */
  readonly countsOf: (unionId: string) => Candidacy['snapshot'];
}

const keyOf = ({ personId, unionId }: Subject): string => JSON.stringify([personId, unionId]);

/** The year before the cycle; null when there was none, and undefined while it is being read. */
export function useLastYear(cycle: Cycle | null | undefined): LastYear | null | undefined {
  const { repositories } = useServices();
  const { cycles, schemes, candidacies, results } = repositories;
  const { data } = useQuery(
    () =>
      cycle
        ? cycles.watchAll().pipe(
            map((all) => lastCycle(all, cycle)),
            switchMap((last) =>
              last
                ? combineLatest([
                    schemes.watch(last.schemeKey),
                    candidacies.watchCycle(last.id),
                    results.watchCycle(last.id),
                  ]).pipe(map(([scheme, taken, stored]) => scheme && { last, scheme, taken, stored }))
                : of(null),
            ),
          )
        : of(null),
    [repositories, cycle],
  );
  return useMemo(() => {
    if (!data) return data;
    const { last, scheme, taken, stored } = data;
    const byResult = new Map(stored.map((result) => [result.id, result]));
    const bySubject = new Map(taken.filter(({ withdrawn }) => !withdrawn).map((one) => [keyOf(one), one]));
    const counts = new Map(
      taken.flatMap(({ unionId, snapshot }) => (snapshot ? [[unionId, snapshot] as const] : [])),
    );
    return {
      cycle: last,
      scheme: scheme.content,
      of: (subject) => {
        const candidacy = bySubject.get(keyOf(subject));
        return candidacy ? { candidacy, result: byResult.get(candidacy.id) ?? null } : null;
      },
      countsOf: (unionId) => counts.get(unionId) ?? null,
    };
  }, [data]);
}
