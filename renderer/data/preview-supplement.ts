import { gradeAmended } from '../../shared/archive/recompute-supplements.ts';
import { resultDifferences } from '../../shared/domain/result-differences.ts';
import type { Problem } from '../../shared/lib/problem.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import type { Amendment } from '../../shared/schema/supplement.ts';
import type { ReviewedDifference } from './review-results.ts';
import type { SupplementBase } from './supplement-base.ts';

/** Whose result these amendments would change, and how; nothing is stored. */
export function previewSupplement(
  { now, results }: SupplementBase,
  amendments: readonly Amendment[],
): Result<readonly ReviewedDifference[], readonly Problem[]> {
  const next = gradeAmended(now.archive, amendments, 'amendments');
  if (!next.ok) return next;
  const differences = resultDifferences(now.output.results, next.value.output.results);
  const resultOf = new Map(results.map((result) => [result.id, result]));
  return ok(
    differences.flatMap((one) => {
      const result = resultOf.get(one.candidacyId);
      return result ? [{ ...one, townshipCode: result.townshipCode, inputs: result.inputs }] : [];
    }),
  );
}
