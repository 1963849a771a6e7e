import { combineLatest, map, of, switchMap } from 'rxjs';
import type { Result } from '../../shared/schema/result.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';

export interface YearResult {
  readonly year: number;
  readonly result: Result;
}

/** The results of every year that was graded by any version of the scheme; undefined while loading. */
export function useSchemeResults(schemeId: string): readonly YearResult[] | undefined {
  const { repositories } = useServices();
  const { data } = useQuery(
    () =>
      repositories.cycles.watchAll().pipe(
        switchMap((cycles) => {
          const ours = cycles.filter(({ schemeKey }) => schemeKey.startsWith(`${schemeId}@`));
          const years = ours.map(({ id, year }) =>
            repositories.results
              .watchCycle(id)
              .pipe(map((results) => results.map((result) => ({ year, result })))),
          );
          return years.length === 0 ? of([]) : combineLatest(years).pipe(map((lists) => lists.flat()));
        }),
      ),
    [repositories, schemeId],
  );
  return data;
}
