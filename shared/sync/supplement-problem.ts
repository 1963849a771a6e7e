import { supplementsOf } from '../domain/supplements-of.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { SupplementDetail } from '../schema/supplement.ts';

function newProblem(
  { number, archive }: SupplementDetail,
  earlier: readonly SupplementDetail[],
  cycle: Cycle | null,
): Problem | null {
  if (cycle && cycle.status !== 'archived') return problem('cycleId', 'SUPPLEMENT_NOT_ARCHIVED');
  if (number !== earlier.length + 1) return problem('detail.number', 'SUPPLEMENT_OVERTAKEN');
  const known = cycle?.archiveHash ?? earlier[0]?.archive ?? archive;
  return known === archive ? null : problem('detail.archive', 'SUPPLEMENT_ARCHIVE_DIFFERS');
}

/**
 * Whether a supplement may be written so: an event of an archived cycle, the next number, on the one archive. Null
 * for every other case.
 *
 * @param course the cases about the cycle as a whole; the document itself among them does not count
 * @param cycle as it is stored, null when it is not here
 */
export function supplementProblem(
  before: Case | null,
  after: Pick<Case, 'id' | 'detail'>,
  course: readonly Case[],
  cycle: Cycle | null,
): Problem | null {
  const { id, detail } = after;
  if (detail.kind !== 'supplement') return null;
  if (!before) {
    const earlier = supplementsOf(course.filter((item) => item.id !== id));
    return newProblem(detail, earlier, cycle);
  }
  return canonicalJson(before.detail) === canonicalJson(detail)
    ? null
    : problem('detail', 'CASE_FROZEN', { id, field: 'detail' });
}

export const supplementRemovalProblem = (before: Case | null): Problem | null =>
  before?.detail.kind === 'supplement' ? problem('id', 'CASE_FROZEN', { id: before.id, field: 'id' }) : null;
