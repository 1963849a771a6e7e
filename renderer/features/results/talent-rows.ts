import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { trainingOf } from '../../../shared/domain/qualification/training-of.ts';
import { poolStanding, type PoolStanding, type YearLevel } from '../../../shared/domain/talent-pool.ts';
import type { Application } from '../../../shared/schema/application.ts';
import type { TalentPool } from '../../../shared/schema/talent-pool.ts';
import type { Training } from '../../../shared/schema/union.ts';
import type { YearResult } from '../../data/use-scheme-results.ts';
import type { ResultRow } from './result-rows.ts';

export interface TalentRow {
  readonly row: ResultRow;
  readonly levels: readonly YearLevel[];
  readonly standing: PoolStanding;
  /** Of all his posts, and the city's courses that he attended. */
  readonly training: readonly Training[];
}

/** Everybody who holds the pool's level this year, those who fit the pool first; service counts from the first post. */
export function talentRows(
  pool: TalentPool,
  rows: readonly ResultRow[],
  { unions, cycle, orgUnits }: CycleDocuments,
  results: readonly YearResult[],
  applications: readonly Application[],
): readonly TalentRow[] {
  const posts = Map.groupBy(
    unions.flatMap(({ officers }) => officers),
    ({ personId }) => personId,
  );
  const courses = orgUnits.flatMap((unit) => unit.courses ?? []);
  const papers = Map.groupBy(applications, ({ personId }) => personId);
  const byPerson = Map.groupBy(results, ({ result }) => result.personId);
  return rows
    .filter(({ result }) => result.outcome.level === pool.level)
    .flatMap((row) => {
      const { personId } = row.line.candidacy;
      const own = posts.get(personId) ?? [];
      const began = own.map(({ electedOn }) => electedOn).sort()[0];
      const training = trainingOf(
        (papers.get(personId) ?? []).flatMap(({ attendance }) => attendance ?? []),
        courses,
        own.flatMap((post) => post.training ?? []),
      );
      if (began === undefined) return [];
      const levels = (byPerson.get(personId) ?? [])
        .map(({ year, result }) => ({ year, level: result.outcome.level }))
        .sort((a, b) => b.year - a.year);
      return [{ row, levels, standing: poolStanding(pool, levels, began, cycle.cutoff), training }];
    })
    .sort((a, b) => Number(b.standing.fits) - Number(a.standing.fits));
}
