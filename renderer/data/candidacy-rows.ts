import { candidacyState, type CandidacyState } from '../../shared/domain/candidacy-state.ts';
import { earnedLevel } from '../../shared/domain/earned-level.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { CandidacyLine } from './candidacy-lines.ts';
import { sheetStanding, type SheetStanding } from './sheet-standing.ts';
import type { Outcomes } from './use-outcomes.ts';

/** One candidacy as the township's list shows it. */
export interface CandidacyRow {
  readonly line: CandidacyLine;
  readonly state: CandidacyState;
  readonly self: SheetStanding;
  readonly township: SheetStanding;
  /** Graded with a level that a certificate is issued for. */
  readonly earned: boolean;
}

export function candidacyRows(
  lines: readonly CandidacyLine[],
  scheme: Scheme,
  { results, certificates }: Outcomes,
): readonly CandidacyRow[] {
  const graded = results.filter(({ outcome }) => outcome.status === 'graded');
  const known = new Set(graded.map(({ id }) => id));
  const earned = new Set(graded.filter((one) => earnedLevel(scheme, one)).map(({ id }) => id));
  const issued = Map.groupBy(certificates, ({ candidacyId }) => candidacyId);
  return lines.map((line) => ({
    line,
    state: candidacyState({
      candidacy: line.candidacy,
      sheets: line.sheets,
      cases: line.cases,
      graded: known.has(line.id),
      certificates: issued.get(line.id) ?? [],
    }),
    self: sheetStanding(line, scheme, 'self'),
    township: sheetStanding(line, scheme, 'township'),
    earned: earned.has(line.id),
  }));
}
