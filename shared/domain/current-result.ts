import { canonicalJson } from '../lib/canonical-json.ts';
import type { Case } from '../schema/case.ts';
import type { GradedResult } from '../schema/graded-result.ts';
import type { CorrectionDetail } from '../schema/proceeding.ts';
import type { Result } from '../schema/result.ts';

const sameOutcome = (a: GradedResult, b: GradedResult): boolean => canonicalJson(a) === canonicalJson(b);

/** The corrections of each candidacy, first revision first. */
export function correctionsOf(cases: readonly Case[]): ReadonlyMap<string, readonly CorrectionDetail[]> {
  const found = cases.flatMap(({ candidacyId, detail }) =>
    detail.kind === 'correction' ? [{ candidacyId, detail }] : [],
  );
  const byCandidacy = Map.groupBy(found, ({ candidacyId }) => candidacyId);
  return new Map(
    [...byCandidacy].map(([id, list]) => [
      id,
      list.map(({ detail }) => detail).toSorted((a, b) => a.revision - b.revision),
    ]),
  );
}

/**
 * A result as it stands after its corrections. The announced one is never rewritten; corrections of an earlier
 * announcement, which began from another outcome, do not touch it.
 */
export const currentResult = (announced: Result, corrections: readonly CorrectionDetail[]): Result =>
  corrections.reduce((current, { before, after, inputs, cause, docNo, decidedOn }) => {
    if (!sameOutcome(before, current.outcome)) return current;
    const note = cause === 'rank' ? current.note : `${decidedOn} ${docNo}`;
    return Object.assign({}, current, { outcome: after, inputs, note });
  }, announced);

/** Every result as it stands now. */
export function currentResults(results: readonly Result[], cases: readonly Case[]): readonly Result[] {
  const corrections = correctionsOf(cases);
  if (corrections.size === 0) return results;
  return results.map((result) => currentResult(result, corrections.get(result.id) ?? []));
}
