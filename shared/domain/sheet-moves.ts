import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { Sheet } from '../schema/sheet.ts';
import { sheetState, submittedVersion } from './sheet-state.ts';

// Compared whatever the order of their keys, which differs between this PC, the hub and the other PCs.
const sameSubmissions = (before: Sheet, after: Sheet): boolean =>
  canonicalJson(after.submissions.slice(0, before.submissions.length)) === canonicalJson(before.submissions);

const sameScores = (before: Sheet, after: Sheet): boolean =>
  canonicalJson([before.scores, before.overrides, before.recused, before.opinion]) ===
  canonicalJson([after.scores, after.overrides, after.recused, after.opinion]);

/**
 * Whether a sheet may go from `before` to `after` (domain §4). A submitted sheet is only reopened by a return of
 * that very version; submissions are numbered without gaps and never rewritten; what identifies a sheet stays.
 *
 * @returns null, or why not.
 */
export function sheetMoveProblem(before: Sheet | null, after: Sheet, cases: readonly Case[]): Problem | null {
  if (before === null) {
    return submittedVersion(after) <= 1 && after.submissions.length <= 1
      ? null
      : problem('submissions', 'SHEET_HISTORY_CHANGED');
  }
  const fixed = ['id', 'cycleId', 'candidacyId', 'party', 'raterId', 'townshipCode'] as const;
  const changed = fixed.find((field) => before[field] !== after[field]);
  if (changed) return problem(changed, 'SHEET_IDENTITY_CHANGED');
  const added = after.submissions.length - before.submissions.length;
  if (added < 0 || added > 1 || !sameSubmissions(before, after))
    return problem('submissions', 'SHEET_HISTORY_CHANGED');
  const state = sheetState(before, cases);
  if (added === 1) {
    if (state.kind === 'submitted') return problem('submissions', 'SHEET_ALREADY_SUBMITTED');
    const next = submittedVersion(before) + 1;
    return !after.draft && submittedVersion(after) === next
      ? null
      : problem('submissions', 'SHEET_HISTORY_CHANGED');
  }
  if (state.kind === 'submitted' && (after.draft || !sameScores(before, after)))
    return problem('draft', 'SHEET_LOCKED');
  if (state.kind === 'draft' && !after.draft) return problem('submissions', 'SHEET_HISTORY_CHANGED');
  return null;
}
