import { useCallback } from 'react';
import { combineLatest, map, of, switchMap, type Observable } from 'rxjs';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { Candidacy } from '../../../shared/schema/candidacy.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { Evidence } from '../../../shared/schema/evidence.ts';
import type { Result } from '../../../shared/schema/result.ts';
import type { Repositories } from '../../data/repositories.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery, type QueryState } from '../../data/use-query.ts';

/** Everything about one candidate that this viewer may see. */
export interface CandidacyFile {
  readonly candidacy: Candidacy;
  /** The documents that his grading needs and no others. */
  readonly documents: CycleDocuments;
  readonly evidence: readonly Evidence[];
  readonly result: Result | null;
}

function watchInCycle(
  { schemes, orgUnits, unions, people, candidacies, sheets, cases, evidence, results }: Repositories,
  candidacy: Candidacy,
  cycle: Cycle,
): Observable<CandidacyFile | null> {
  const { id, unionId } = candidacy;
  return combineLatest([
    schemes.watch(cycle.schemeKey),
    orgUnits.watchAll(),
    unions.watch(unionId),
    people.watch(candidacy.personId),
    candidacies.watchCycle(cycle.id),
    sheets.watchOf(id),
    cases.watchOf(id),
    evidence.watchOf(id),
    results.watchCycle(cycle.id),
  ]).pipe(
    map(([scheme, units, union, person, inCycle, own, about, files, outcomes]) => {
      if (!scheme) return null;
      const documents: CycleDocuments = {
        cycle,
        scheme: scheme.content,
        orgUnits: units,
        unions: union ? [union] : [],
        people: person ? [person] : [],
        // Those of the same union share its counts.
        candidacies: inCycle.filter((other) => other.unionId === unionId),
        sheets: own,
        cases: about,
      };
      return { candidacy, documents, evidence: files, result: outcomes.find((one) => one.id === id) ?? null };
    }),
  );
}

/** Live; null when the candidacy, its cycle or its scheme is not on this PC. */
export function useCandidacyFile(candidacyId: string): QueryState<CandidacyFile | null> {
  const { repositories } = useServices();
  const watch = useCallback(
    () =>
      repositories.candidacies
        .watch(candidacyId)
        .pipe(
          switchMap((candidacy) =>
            candidacy
              ? repositories.cycles
                  .watch(candidacy.cycleId)
                  .pipe(
                    switchMap((cycle) => (cycle ? watchInCycle(repositories, candidacy, cycle) : of(null))),
                  )
              : of(null),
          ),
        ),
    [repositories, candidacyId],
  );
  return useQuery(watch, [watch]);
}
