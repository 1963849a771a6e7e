import { gradeAmended } from '../../shared/archive/recompute-supplements.ts';
import { resultDifferences, type ResultDifference } from '../../shared/domain/result-differences.ts';
import type { Problem } from '../../shared/lib/problem.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import type { Amendment } from '../../shared/schema/supplement.ts';
import type { SupplementBase } from './supplement-base.ts';

/** Whose result these amendments would change, and how; nothing is stored. */
export function previewSupplement(
  { now }: SupplementBase,
  amendments: readonly Amendment[],
): Result<readonly ResultDifference[], readonly Problem[]> {
  const next = gradeAmended(now.archive, amendments, 'amendments');
  return next.ok ? ok(resultDifferences(now.output.results, next.value.output.results)) : next;
}
