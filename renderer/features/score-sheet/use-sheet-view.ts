import { useCallback } from 'react';
import { combineLatest, map, of, switchMap, type Observable } from 'rxjs';
import type { Candidacy } from '../../../shared/schema/candidacy.ts';
import type { Case } from '../../../shared/schema/case.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { Person } from '../../../shared/schema/person.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import type { Repositories } from '../../data/repositories.ts';
import { useServices } from '../../data/services-context.tsx';
import { idOfSheet, type SheetRef } from '../../data/sheet-ref.ts';
import { useQuery, type QueryState } from '../../data/use-query.ts';

/** Everything the page of one sheet shows, as far as this viewer may read it. */
export interface SheetView {
  readonly ref: SheetRef;
  readonly candidacy: Candidacy;
  readonly cycle: Cycle;
  readonly scheme: Scheme;
  readonly union: EnterpriseUnion | null;
  readonly person: Person | null;
  /** Null before the first value was saved, and for whoever may not see it. */
  readonly sheet: Sheet | null;
  readonly sheets: readonly Sheet[];
  readonly cases: readonly Case[];
}

function watchView(repositories: Repositories, ref: SheetRef): Observable<SheetView | null> {
  const { candidacies, cycles, schemes, unions, people, sheets, cases } = repositories;
  const underScheme = (candidacy: Candidacy, cycle: Cycle): Observable<SheetView | null> =>
    combineLatest([
      schemes.watch(cycle.schemeKey),
      unions.watch(candidacy.unionId),
      people.watch(candidacy.personId),
      sheets.watchOf(ref.candidacyId),
      cases.watchOf(ref.candidacyId),
    ]).pipe(
      map(([scheme, union, person, all, found]) => {
        const sheet = all.find(({ id }) => id === idOfSheet(ref)) ?? null;
        const known = { ref, candidacy, cycle, union, person, sheet, sheets: all, cases: found };
        return scheme && { ...known, scheme: scheme.content };
      }),
    );
  const inCycle = (candidacy: Candidacy): Observable<SheetView | null> =>
    cycles
      .watch(candidacy.cycleId)
      .pipe(switchMap((cycle) => (cycle ? underScheme(candidacy, cycle) : of(null))));
  return candidacies
    .watch(ref.candidacyId)
    .pipe(switchMap((candidacy) => (candidacy ? inCycle(candidacy) : of(null))));
}

/** The live view of one sheet; null when the candidacy, its cycle or its scheme is not on this PC. */
export function useSheetView(ref: SheetRef): QueryState<SheetView | null> {
  const { repositories } = useServices();
  const watch = useCallback(() => watchView(repositories, ref), [repositories, ref]);
  return useQuery(watch, [watch]);
}
