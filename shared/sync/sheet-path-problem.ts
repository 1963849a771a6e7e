import { sheetMoveProblem } from '../domain/sheet-moves.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { Sheet } from '../schema/sheet.ts';

/** The states an office may have gone through offline: one for each submission that is new, then the last. */
function statesOnTheWay(before: Sheet | null, after: Sheet): Sheet[] {
  const known = before?.submissions.length ?? 0;
  const submitted = after.submissions.slice(known).map((_, index) => ({
    ...after,
    draft: false,
    submissions: after.submissions.slice(0, known + index + 1),
  }));
  return [...submitted, after];
}

/**
 * Whether a sheet may have gone from `before` to `after` in one or more moves: one push carries all that an office
 * did offline, such as submitting, returning, correcting and submitting again.
 *
 * @returns null, or why not.
 */
export function sheetPathProblem(before: Sheet | null, after: Sheet, cases: readonly Case[]): Problem | null {
  let current = before;
  for (const next of statesOnTheWay(before, after)) {
    const refused = sheetMoveProblem(current, next, cases);
    if (refused) return refused;
    current = next;
  }
  return null;
}

/** A submitted sheet stays: removing it would be a way round its lock. */
export const sheetRemovalProblem = (before: Sheet | null): Problem | null =>
  before && before.submissions.length > 0 ? problem('submissions', 'SHEET_LOCKED') : null;
