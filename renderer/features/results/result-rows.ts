import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import type { Result } from '../../../shared/schema/result.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';

export interface ResultRow {
  readonly line: CandidacyLine;
  readonly result: Result;
}

const place = ({ rank }: GradedResult): number => rank ?? Infinity;
const total = (outcome: GradedResult): number => outcome.total ?? -1;

/** The stored results of the candidacies that take part, ranked ones first, then by total. */
export function resultRows(
  lines: readonly CandidacyLine[],
  results: readonly Result[],
): readonly ResultRow[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return lines
    .flatMap((line) => {
      const result = byId.get(line.id);
      return result ? [{ line, result }] : [];
    })
    .sort(({ result: { outcome: a } }, { result: { outcome: b } }) =>
      place(a) === place(b) ? total(b) - total(a) : place(a) - place(b),
    );
}

/** What a row counts as in the distribution: its level's code, else why it has none. */
export const groupOf = ({ result: { outcome } }: ResultRow): string => outcome.level ?? outcome.status;

/** Whether rows under this scheme can count as this. */
export const isGroupOf = ({ levels }: Pick<Scheme, 'levels'>, group: string | null): boolean =>
  group === 'incomplete' || group === 'ineligible' || levels.some(({ code }) => code === group);
